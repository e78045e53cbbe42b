package health.lintel.workqueue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What further words make of a task: it can become graver and due sooner, never milder or later.
///
/// @param flag   null keeps the one there is
/// @param lookBy a first look owed anew, because of words that nobody has seen yet; null if none is
/// @param dueAt  null keeps the one there is
public record Rank(
        Gravity gravity,
        @Nullable String flag,
        @Nullable Instant lookBy,
        @Nullable Instant dueAt) {}
