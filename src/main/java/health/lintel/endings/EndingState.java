package health.lintel.endings;

/// Where the ending of somebody's care stands.
public enum EndingState {
    OPENED,
    /// The checklist was gone through and nothing stands against it.
    CHECKLIST,
    /// A clinician signed.
    SIGNED,
    /// A second person, who is not the target, agreed.
    SECOND,
    /// The letter is written.
    LETTER,
    /// Sent by certified and by first-class mail.
    MAILED,
    /// The proof of mailing is kept: the notice runs.
    NOTICE,
    /// The last day is over: records, bills and download stay.
    FORMER,
    STOPPED;

    public boolean isOver() {
        return this == FORMER || this == STOPPED;
    }
}
