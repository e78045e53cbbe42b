package health.lintel.web.staff;

import health.lintel.web.staff.ReceiptText.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A patient's words with the evidence marked in them.
public final class MarkedText {
    private MarkedText() {}

    /// A stretch of the text.
    ///
    /// @param why what the reader saw in it; empty where nothing was
    public record Piece(String text, String why) {
        public boolean isMarked() {
            return !why.isEmpty();
        }
    }

    /// Cuts a text at its evidence. Evidence that overlaps becomes one mark; what lies outside the text is left
    /// out.
    static List<Piece> of(String text, List<Found> evidence) {
        List<Found> sorted = evidence.stream()
                .filter(found -> found.start() >= 0 && found.end() <= text.length() && found.start() < found.end())
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < sorted.size(); ) {
            int start = sorted.get(i).start();
            int end = sorted.get(i).end();
            int first = i++;
            while (i < sorted.size() && sorted.get(i).start() < end)
                end = Math.max(end, sorted.get(i++).end());
            if (start > at) pieces.add(new Piece(text.substring(at, start), ""));
            pieces.add(new Piece(text.substring(start, end), reasons(sorted.subList(first, i))));
            at = end;
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), ""));
        return List.copyOf(pieces);
    }

    private static String reasons(List<Found> found) {
        String all = found.stream()
                .map(Found::why)
                .filter(why -> !why.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? found.getFirst().label().toLowerCase(java.util.Locale.ROOT) : all;
    }
}
