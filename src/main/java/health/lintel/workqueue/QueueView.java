package health.lintel.workqueue;

/// The lists that a member of staff works from.
public enum QueueView {
    /// What I have, and what was brought to me because a promise was not kept.
    MINE,
    /// Everything open in my pools.
    POOLS,
    /// What nobody in my pools has taken.
    UNASSIGNED,
    DUE_TODAY,
    /// A promised answer or first look has passed.
    OVERDUE,
    /// Words that may show danger, or that only a person can judge.
    DANGER
}
