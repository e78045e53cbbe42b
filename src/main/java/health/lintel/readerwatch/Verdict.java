package health.lintel.readerwatch;

/// What a person said about a reading.
public enum Verdict {
    RIGHT,
    CORRECTED,
    /// Another language, no words, no way to tell: nothing is learned from it.
    CANNOT_JUDGE
}
