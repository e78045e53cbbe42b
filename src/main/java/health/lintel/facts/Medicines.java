package health.lintel.facts;

import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which medicine a message means, and whether it must not be missed (clause `refill.pharmacy`).
public final class Medicines {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

    private Medicines() {}

    /// Words of a name in a chart that are salt, strength, form or device, and mean no medicine.
    private static final Set<String> NO_MEDICINE = Set.of(
            "abuse",
            "acetate",
            "actuat",
            "actuation",
            "bitartrate",
            "capsule",
            "chewable",
            "cream",
            "delayed",
            "deterrent",
            "disintegrating",
            "dosepack",
            "extended",
            "gel",
            "human",
            "hydrochloride",
            "inhalation",
            "inhaler",
            "injectable",
            "injection",
            "injector",
            "lotion",
            "maleate",
            "metered",
            "mucosal",
            "nasal",
            "ointment",
            "ophthalmic",
            "oral",
            "patch",
            "powder",
            "prefilled",
            "regular",
            "release",
            "sodium",
            "solution",
            "spray",
            "succinate",
            "sulfate",
            "suspension",
            "syringe",
            "system",
            "tablet",
            "tartrate",
            "topical",
            "transdermal");

    private static final int SHORTEST_NAME = 4;

    /// The first whose name begins with a word that the message contains; else the first with such a word anywhere in
    /// it, since one tablet may hold two medicines and has a brand ("Acetaminophen 325 MG / Oxycodone [Percocet]");
    /// else the only one; else unknown.
    public static Optional<Medicine> meant(Draft draft, Facts facts) {
        List<Medicine> known = facts.medications();
        if (known == null) return Optional.empty();
        for (Medicine medicine : known) {
            if (names(draft.text(), medicine.name())) return Optional.of(medicine);
        }
        String text = BodyWords.plain(draft.text());
        for (Medicine medicine : known) {
            if (NOT_A_LETTER
                    .splitAsStream(BodyWords.plain(medicine.name()))
                    .anyMatch(word -> isName(word) && contains(text, word))) return Optional.of(medicine);
        }
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /// Is this text, a name or a message, of a medicine that is dangerous to stop?
    public static boolean dangerousToStop(String text, Settings.Refill settings) {
        String plain = BodyWords.plain(text);
        boolean isNamed = containsAny(plain, settings.dangerousToStop()) || containsAny(plain, DangerousToStop.words());
        return isNamed && !containsAny(plain, settings.harmlessForms());
    }

    /// A name in a chart carries strength and form ("lisinopril 10 mg tablet"); people write its first word.
    private static boolean names(String text, String name) {
        String first = NOT_A_LETTER.split(BodyWords.plain(name).strip(), 2)[0];
        return first.length() >= 3 && !NO_MEDICINE.contains(first) && contains(BodyWords.plain(text), first);
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST_NAME && !NO_MEDICINE.contains(word);
    }

    private static boolean containsAny(String text, Set<String> words) {
        return words.stream().anyMatch(word -> contains(text, word));
    }

    /// The whole word, not a part of another. Asked hundreds of times for a page, so no pattern is built for it.
    static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!isLetter(text, at - 1) && !isLetter(text, at + word.length())) return true;
        }
        return false;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }
}
