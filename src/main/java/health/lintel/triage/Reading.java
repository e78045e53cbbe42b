package health.lintel.triage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the words of one message show.
///
/// @param language        "en" or "es"; the language most of the words are in
/// @param languageUnsure  the reader cannot judge this language: a person looks first, and nobody is warned for
/// tone
/// @param humanFirst      the reader is unsure: nothing turns this message away
/// @param threatBy        whose threat, or null where there is none
/// @param threatCertain   the threat is plain, no person needs to weigh whether it is one
/// @param refillTrouble   a refill gone wrong (never sent, wrong pharmacy, out of stock ...) rather than one
/// asked for
/// @param scores          a probability for every label
/// @param dangers         families of the danger signs found
/// @param systems         parts of the body that the words name
/// @param medicines       medicines that the words name, lower case generic or brand names as known to the lexicon
/// @param reader          name and version of rules and model
public record Reading(
        String language,
        boolean languageUnsure,
        Set<Label> labels,
        boolean humanFirst,
        @Nullable ThreatBy threatBy,
        boolean threatCertain,
        boolean refillTrouble,
        Map<Label, Double> scores,
        List<Evidence> evidence,
        Set<Danger> dangers,
        Set<BodySystem> systems,
        Set<String> medicines,
        String reader) {

    public Reading {
        labels = Set.copyOf(labels);
        scores = Map.copyOf(scores);
        evidence = List.copyOf(evidence);
        dangers = Set.copyOf(dangers);
        systems = Set.copyOf(systems);
        medicines = Set.copyOf(medicines);
    }

    /// The same reading with some labels left out.
    public Reading without(Set<Label> unwanted) {
        Set<Label> kept = new java.util.HashSet<>(labels);
        kept.removeAll(unwanted);
        return new Reading(
                language,
                languageUnsure,
                kept,
                humanFirst,
                unwanted.contains(Label.THREAT) ? null : threatBy,
                threatCertain,
                refillTrouble,
                scores,
                evidence.stream()
                        .filter(found -> !unwanted.contains(found.label()))
                        .toList(),
                dangers,
                systems,
                medicines,
                reader);
    }

    /// The same reading with other parts of the body named.
    public Reading naming(Set<BodySystem> named) {
        return new Reading(
                language,
                languageUnsure,
                labels,
                humanFirst,
                threatBy,
                threatCertain,
                refillTrouble,
                scores,
                evidence,
                dangers,
                named,
                medicines,
                reader);
    }

    public boolean shows(Label label) {
        return labels.contains(label);
    }

    public boolean showsAny(Label... wanted) {
        for (Label label : wanted) {
            if (labels.contains(label)) return true;
        }
        return false;
    }
}
