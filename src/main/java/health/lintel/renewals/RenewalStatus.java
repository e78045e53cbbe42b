package health.lintel.renewals;

/// Where a request stands.
public enum RenewalStatus {
    /// A person must say whose it is, or which medicine.
    DOUBTFUL,
    /// Matched to a patient and a prescription.
    RECEIVED,
    /// Staff have gathered what a prescriber must know.
    PREPARED,
    /// A prescriber decided.
    ANSWERED,
    /// Nobody of ours: the pharmacy is told so.
    TURNED_BACK;

    public boolean isOpen() {
        return this == DOUBTFUL || this == RECEIVED || this == PREPARED;
    }
}
