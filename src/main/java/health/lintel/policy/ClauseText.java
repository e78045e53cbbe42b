package health.lintel.policy;

import java.util.List;

/// A clause as the public policy page says it.
///
/// @param paragraphs plain sentences, in order
public record ClauseText(Clause clause, Words title, List<Words> paragraphs) {
    public ClauseText {
        paragraphs = List.copyOf(paragraphs);
    }
}
