package health.lintel.workqueue;

/// What became of further words on a task.
public enum ReRanked {
    GRAVER,
    SAME_GRAVITY,
    /// The task was already completed (or is not there for this transaction): open a new one for these words.
    ALREADY_COMPLETED
}
