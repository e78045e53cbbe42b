package health.lintel.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// From a moment up to, not including, another.
public record Span(Instant start, Instant end) {
    public Span {
        if (!end.isAfter(start)) throw new IllegalArgumentException("A time ends after it begins");
    }

    /// Whole pieces of this length; what is left over at the end is nobody's.
    public List<Span> cut(Duration length) {
        List<Span> pieces = new ArrayList<>();
        for (Instant at = start; !at.plus(length).isAfter(end); at = at.plus(length)) {
            pieces.add(new Span(at, at.plus(length)));
        }
        return pieces;
    }
}
