package health.lintel.web.admin;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.versions.Leaf;
import health.lintel.web.ui.Frame;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a value of the policy is called on a screen: in words where the pages have some, else by its own key, so that
/// what is new in the schema has a name at once.
public final class SettingNames {
    private SettingNames() {}

    public static String of(Frame frame, String path) {
        String[] keys = path.split("/");
        if (keys[0].equals("clauses") && keys.length > 2) {
            if (keys[2].equals("text") || keys[2].equals("title") || keys[2].equals("words")) {
                String what = keys[2].equals("words") ? plain(keys[3]) : frame.t("versions.part." + keys[2]);
                return what + " (" + keys[keys.length - 1] + ")";
            }
            if (keys[2].equals("on")) return frame.t("versions.part.on");
            return named(frame, keys[1] + "." + rest(keys, 3), rest(keys, 3));
        }
        return named(frame, rest(keys, 0), rest(keys, 1));
    }

    /// The clause's own title in the text that is shown, else its id.
    public static String clause(Frame frame, @Nullable PolicyVersion policy, Clause clause) {
        return policy == null ? clause.id() : policy.text(clause).title().in(frame.lang());
    }

    /// A value in plain words: `3 calendar-days` is "3 calendar days", nothing is a line.
    public static String value(Frame frame, Leaf leaf) {
        return value(frame, leaf.text());
    }

    public static String value(Frame frame, String text) {
        if (text.isBlank()) return frame.t("versions.value.none");
        return switch (text) {
            case "true" -> frame.t("versions.value.on");
            case "false", "off" -> frame.t("versions.value.off");
            default -> text.matches("[a-z0-9 -]{1,40}") ? plain(text) : text.replace("\n", ", ");
        };
    }

    private static String named(Frame frame, String id, String otherwise) {
        String found = frame.words().orElse("versions.set", id);
        return found.equals(id) ? plain(otherwise.replace(".", ": ")) : found;
    }

    private static String rest(String[] keys, int from) {
        return Arrays.stream(keys).skip(from).collect(Collectors.joining("."));
    }

    private static String plain(String key) {
        return key.matches("\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}-\\d{2}:\\d{2}") ? key : key.replace('-', ' ');
    }
}
