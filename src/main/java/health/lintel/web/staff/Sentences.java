package health.lintel.web.staff;

import health.lintel.web.staff.ReceiptText.Found;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Leaves of a text with clinical words only the sentences that concern an office pool.
final class Sentences {
    private static final String LEFT_OUT = "[…] ";

    private Sentences() {}

    /// @param labels that the pool answers; a sentence with evidence of another label is never shown
    static List<MarkedText.Piece> about(String text, List<Found> evidence, Set<String> labels) {
        List<MarkedText.Piece> pieces = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        boolean gap = false;
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            if (isTheirs(start, end, evidence, labels)) {
                pieces.add(new MarkedText.Piece(text.substring(start, end), ""));
                gap = false;
            } else if (!gap) {
                pieces.add(new MarkedText.Piece(LEFT_OUT, ""));
                gap = true;
            }
        }
        return List.copyOf(pieces);
    }

    private static boolean isTheirs(int start, int end, List<Found> evidence, Set<String> labels) {
        List<Found> inside = evidence.stream()
                .filter(found -> found.start() < end && found.end() > start)
                .toList();
        return !inside.isEmpty() && inside.stream().allMatch(found -> labels.contains(found.label()));
    }
}
