package health.lintel.notifications;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something a person should know of by mail. There is no place in it for words of a message, and so none can leak.
///
/// @param path      of ours, where it can be read after signing in, such as "/messages"; never a title or a name
/// @param answerBy  the day that was promised; null where the template names none
/// @param dedupeKey one notice a key, however often it is asked for; also the key to cancel it by
/// @param notBefore null for now
public record Notice(
        PersonId person,
        Template template,
        String path,
        @Nullable LocalDate answerBy,
        String dedupeKey,
        @Nullable Instant notBefore) {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_-]*");

    public Notice {
        if (!PATH.matcher(path).matches()) throw new IllegalArgumentException("Not a path of the portal: " + path);
        if (template == Template.ANSWER_LATE && answerBy == null) {
            throw new IllegalArgumentException("A late answer names the day that was promised");
        }
    }

    /// A notice for now, that names no day.
    public static Notice of(PersonId person, Template template, String path, String dedupeKey) {
        return new Notice(person, template, path, null, dedupeKey, null);
    }
}
