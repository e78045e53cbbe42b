package health.lintel.decisions;

/// What a patient can do next. Closed: each is a page that works.
public enum Step {
    SEND,
    EDIT,
    CALL,
    REQUEST_VISIT,
    PICK_SLOT,
    CALL_PHARMACY,
    ASKED_PHARMACY,
    PAY,
    UPDATE_INSURANCE,
    VIEW_RECORDS,
    ASK_A_PERSON,
    NOT_NOW,
    BECOME_PATIENT,
    LET_A_PERSON_LOOK,
    APPEAL,
    /// the tick under the notice of a fee (clause `clinical.fee`)
    AGREE_TO_FEE
}
