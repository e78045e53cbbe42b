package health.lintel.triage;

/// Whose threat the words tell of.
public enum ThreatBy {
    /// The writer means it.
    WRITER,
    /// The writer warns of somebody else's threat.
    REPORTED,
    /// The words show somebody writing from an account that is not theirs.
    INTRUDER
}
