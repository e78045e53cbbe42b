package health.lintel.downloads;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in one place of a [Table].
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /// As it stands in the chart.
    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /// The day of a moment, here.
    record DayOf(Instant at) implements Cell {}

    /// With the hour, unless it is midnight here: then nobody said the hour.
    record Moment(Instant at) implements Cell {}

    /// A code that the words know, or that stands for itself.
    ///
    /// @param area of the words, such as `visits.type`
    record Word(String area, String code) implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null ? EMPTY : new Text(text);
    }

    static Cell of(@Nullable LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    static Cell of(@Nullable Instant at) {
        return at == null ? EMPTY : new DayOf(at);
    }

    static Cell moment(@Nullable Instant at) {
        return at == null ? EMPTY : new Moment(at);
    }

    static Cell word(String area, @Nullable String code) {
        return code == null ? EMPTY : new Word(area, code);
    }
}
