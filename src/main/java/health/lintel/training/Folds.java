package health.lintel.training;

import java.util.List;

/// Sources left out together, so that each message is scored by heads that know nothing of its writer, nor
/// of one or two others. Curves, thresholds and figures all rest on these scores.
final class Folds {
    private Folds() {}

    static List<String> of(Corpus corpus) {
        return corpus.examples().stream()
                .map(example -> example.source().fold())
                .distinct()
                .toList();
    }
}
