package health.lintel.decisions;

/// What can come of a message, gravest first (POLICY, "How a decision is made").
public enum OutcomeKind {
    CALL_988(1),
    CALL_911(2),
    CALL_PRACTICE(3),
    HOLD_CONDUCT(4),
    NOT_OUR_PATIENT(5),
    /// turned away: the matter needs a visit
    BOOK_VISIT(6),
    ASK_PHARMACY(6),
    DELIVER(7),
    PAY_BILL(8),
    UPDATE_INSURANCE(9),
    VIEW_RECORDS(10),
    /// the structured lane beside a wish for an appointment; files call it BOOK_VISIT too
    BOOK_VISIT_ASKED_FOR(11);

    private final int rank;

    OutcomeKind(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /// As files and receipts write it.
    public String id() {
        return this == BOOK_VISIT_ASKED_FOR ? "BOOK_VISIT" : name();
    }

    /// Words that should not be typed but said: the writer is shown a number to call first.
    public boolean isCall() {
        return rank <= 3;
    }

    /// A kind "no": it carries at least two next steps, one of them to a person.
    public boolean turnsAway() {
        return this == NOT_OUR_PATIENT || this == BOOK_VISIT || this == ASK_PHARMACY;
    }

    /// A page with a form instead of a message.
    public boolean isLane() {
        return rank >= 8;
    }
}
