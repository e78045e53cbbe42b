package health.lintel.readerwatch;

/// Why a message is in the sample.
public enum Why {
    /// By chance, of those that the reader let pass without a sign of danger or doubt.
    UNFLAGGED,
    /// The reader was unsure.
    PERSON_FIRST,
    /// The portal had turned it away, and its writer asked for a person.
    TURNED_AWAY
}
