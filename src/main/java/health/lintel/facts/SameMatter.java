package health.lintel.facts;

import health.lintel.triage.BodySystem;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a message belongs to a matter that is open (POLICY, "Same matter"). In doubt it does not say no.
public enum SameMatter {
    SAME,
    IN_DOUBT,
    DIFFERENT;

    /// Words of recorded reasons that two quite different matters share.
    private static final Set<String> TOO_COMMON = Set.of(
            "visit",
            "follow",
            "check",
            "checkup",
            "annual",
            "physical",
            "pain",
            "high",
            "left",
            "right",
            "with",
            "from",
            "that",
            "this",
            "have",
            "about",
            "after",
            "results",
            "test",
            "tests",
            "panel",
            "level",
            "readings",
            "home",
            "control",
            "chronic",
            "acute",
            "problem",
            "issue",
            "updates",
            "update",
            "para",
            "dolor",
            "visita",
            "your",
            "doctor",
            "medicine",
            "medication",
            "refill",
            "some",
            "care",
            "well",
            "wellness",
            "exam",
            "feeling",
            "since",
            "take",
            "taking",
            "please",
            "when",
            "what",
            "blood",
            "side",
            "upper",
            "lower",
            "lab",
            "labs",
            "fasting",
            "started",
            "start",
            "more",
            "need",
            "still",
            "been",
            "just",
            "like",
            "week",
            "weeks",
            "days",
            "today",
            "dose",
            "tablet",
            "tablets",
            "mild",
            "severe",
            "concern",
            "question",
            "questions");

    /// Does a message belong to a window?
    public static SameMatter of(Draft draft, Reading reading, Window window) {
        if (reading.showsAny(Label.VISIT_FOLLOW_UP, Label.MEDICATION_EFFECT)) return SAME;
        // the label beats the lane, a mere likeness does not: the writer knows best what is new
        if (draft.lane() == Lane.NEW_CONCERN) return DIFFERENT;
        if (reading.shows(Label.SYMPTOM) && !window.started().isEmpty()) return SAME;
        for (String started : window.started()) {
            if (sharesWords(draft.text(), started)) return SAME;
        }
        return likeness(draft, reading, window.matter());
    }

    /// Does a message speak of this matter, going by its words alone?
    public static SameMatter likeness(Draft draft, Reading reading, @Nullable String matter) {
        if (matter == null || matter.isBlank()) return SAME;
        if (sharesWords(draft.text(), matter)) return SAME;
        Set<BodySystem> ofMatter = BodyWords.in(matter);
        Set<BodySystem> ofWords = new HashSet<>(BodyWords.in(draft.text()));
        ofWords.addAll(reading.systems());
        if (!Collections.disjoint(ofMatter, ofWords)) return SAME;
        ofWords.remove(BodySystem.WHOLE_BODY);
        return ofMatter.isEmpty() || ofWords.isEmpty() ? IN_DOUBT : DIFFERENT;
    }

    /// Whether two texts share a word that tells matters apart.
    public static boolean sharesWords(String text, String matter) {
        return !Collections.disjoint(words(text), words(matter));
    }

    private static Set<String> words(String text) {
        List<String> all = Arrays.asList(BodyWords.plain(text).split("[^a-z0-9]+"));
        return all.stream()
                .filter(word -> word.length() >= 4 && !word.chars().allMatch(Character::isDigit))
                .filter(word -> !TOO_COMMON.contains(word))
                .collect(Collectors.toSet());
    }
}
