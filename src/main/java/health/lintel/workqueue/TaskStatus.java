package health.lintel.workqueue;

/// FHIR's task states, as far as we use them.
public enum TaskStatus {
    /// In a pool, nobody's yet.
    REQUESTED,
    /// Somebody's.
    ACCEPTED,
    /// An answer is being written.
    IN_PROGRESS,
    /// Its owner waits for a colleague's answer.
    ON_HOLD,
    COMPLETED
}
