package health.lintel.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time in which a patient can write about a matter.
///
/// @param kind    what opened it
/// @param opened  the day it opened, or null for a grant
/// @param lastDay the last day, included, local to the practice
/// @param matter  what it is about as recorded, or null
/// @param started medicines given, started or changed then
public record Window(
        Kind kind,
        @Nullable LocalDate opened,
        LocalDate lastDay,
        @Nullable String matter,
        List<String> started) {

    /// What opens a window.
    public enum Kind {
        VISIT,
        GRANT,
        STAFF_THREAD
    }

    public Window {
        started = List.copyOf(started);
    }
}
