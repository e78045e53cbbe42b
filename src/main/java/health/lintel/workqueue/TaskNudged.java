package health.lintel.workqueue;

import java.time.Instant;

/// An answer is still owed, and half (part 1) or four fifths (part 2) of the time has gone.
public record TaskNudged(Task task, int part, Instant at) {}
