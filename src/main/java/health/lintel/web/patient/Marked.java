package health.lintel.web.patient;

import health.lintel.triage.Evidence;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The writer's own words with the passages marked on which a decision rests.
public record Marked(List<Piece> pieces) {
    /// Letters shown before and after a marked passage, so that it makes sense.
    private static final int AROUND = 60;

    /// @param isMarked the decision rests on it
    public record Piece(String text, boolean isMarked) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    public boolean hasMarks() {
        return pieces.stream().anyMatch(Piece::isMarked);
    }

    static Marked of(String text, @Nullable Reading reading, Set<Label> labels) {
        if (reading == null) return plain(text);
        List<int[]> spans = new ArrayList<>();
        for (Evidence found : reading.evidence()) {
            if (labels.contains(found.label())) spans.add(new int[] {found.start(), found.end()});
        }
        return of(text, spans);
    }

    /// @param spans start and end in UTF-16 units, in any order; what lies outside the text is left out
    static Marked of(String text, List<int[]> spans) {
        BitSet marked = new BitSet(text.length());
        for (int[] span : spans) {
            int start = Math.clamp(span[0], 0, text.length());
            int end = Math.clamp(span[1], start, text.length());
            if (start > 0 && start < end && Character.isLowSurrogate(text.charAt(start))) start--;
            if (end > start && end < text.length() && Character.isLowSurrogate(text.charAt(end))) end++;
            marked.set(start, end);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean now = marked.get(at);
            int next = now ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(at, end), now));
            at = end;
        }
        return new Marked(pieces);
    }

    /// Only the marked passages, each with the words around it: a long message is not read again on a stop page.
    public Marked inShort() {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean after = i > 0 && pieces.get(i - 1).isMarked();
            boolean before = i + 1 < pieces.size() && pieces.get(i + 1).isMarked();
            kept.add(piece.isMarked() ? piece : new Piece(cut(piece.text(), after, before), false));
        }
        return new Marked(kept);
    }

    private static String cut(String text, boolean afterMark, boolean beforeMark) {
        if (text.length() <= (afterMark && beforeMark ? 2 * AROUND : AROUND)) return text;
        String head = afterMark ? text.substring(0, space(text, AROUND)) : "";
        String tail = beforeMark ? text.substring(space(text, text.length() - AROUND)) : "";
        return head + " … " + tail;
    }

    private static int space(String text, int near) {
        int at = text.indexOf(' ', near);
        if (at < 0 || at > near + 20) at = near;
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
