package health.lintel.facts;

import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which medicine a message means, and whether it must not be missed (clause `refill.pharmacy`).
public final class Medicines {
    private Medicines() {}

    /// The first whose name the words contain, else the only one, else unknown.
    public static Optional<Medicine> meant(Draft draft, Facts facts) {
        List<Medicine> known = facts.medications();
        if (known == null) return Optional.empty();
        for (Medicine medicine : known) {
            if (names(draft.text(), medicine.name())) return Optional.of(medicine);
        }
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /// Is this text, a name or a message, of a medicine that is dangerous to stop?
    public static boolean dangerousToStop(String text, Settings.Refill settings) {
        String plain = BodyWords.plain(text);
        return containsAny(plain, settings.dangerousToStop()) && !containsAny(plain, settings.harmlessForms());
    }

    /// A name in a chart carries strength and form ("lisinopril 10 mg tablet"); people write its first word.
    private static boolean names(String text, String name) {
        String first = BodyWords.plain(name).strip().split("[^a-z]+", 2)[0];
        return first.length() >= 3 && contains(BodyWords.plain(text), first);
    }

    private static boolean containsAny(String text, Set<String> words) {
        return words.stream().anyMatch(word -> contains(text, word));
    }

    private static boolean contains(String text, String word) {
        return text.contains(word)
                && Pattern.compile("(?<![a-z])" + Pattern.quote(word) + "(?![a-z])")
                        .matcher(text)
                        .find();
    }
}
