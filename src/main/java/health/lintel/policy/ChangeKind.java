package health.lintel.policy;

/// How much a version changes, least first.
public enum ChangeKind {
    /// words, hours, phones, people: patients are not asked to read the policy again
    WORDING,
    /// what patients may do, or what they may expect: they are shown it once more
    MEANING,
    /// danger is looked for less, or later: a clinician must approve
    SAFETY
}
