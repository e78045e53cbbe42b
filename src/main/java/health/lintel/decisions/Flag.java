package health.lintel.decisions;

/// What staff see on a delivered message before they open it.
public enum Flag {
    /// the reader was unsure: a person looks first
    PERSON_FIRST,
    /// the words name a danger and the writer said "not happening now"
    POSSIBLE_EMERGENCY,
    /// perhaps not the matter of the open window; one key turns it to a visit
    MAY_BE_NEW,
    /// the writer was told what it costs and said yes (clause `clinical.fee`)
    FEE_AGREED
}
