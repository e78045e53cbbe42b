package health.lintel.policy;

import java.util.Optional;

/// The clauses of the policy, in the order of its table; a tie between outcomes goes to the earlier clause.
public enum Clause {
    FOLLOW_UP_WINDOW("follow-up.window", Closing.ALLOWED),
    VISIT_COMING("visit.coming", Closing.ALLOWED),
    RESULTS_OURS("results.ours", Closing.ALLOWED),
    APPOINTMENTS_REQUEST("appointments.request", Closing.ALLOWED),
    BILLING_PAY("billing.pay", Closing.NEVER),
    INSURANCE_UPDATE("insurance.update", Closing.NEVER),
    RECORDS_REVIEW("records.review", Closing.NEVER),
    ADMIN_QUESTIONS("admin.questions", Closing.ALLOWED),
    VISIT_NEW_CONCERN("visit.new-concern", Closing.ALLOWED),
    PATIENTS_ONLY_OURS("patients.only-ours", Closing.NEVER),
    URGENT_EMERGENCY("urgent.emergency", Closing.NEVER),
    URGENT_SAME_DAY("urgent.same-day", Closing.NEVER),
    URGENT_UNSURE("urgent.unsure", Closing.NEVER),
    REPLY_PROMISE("reply.promise", Closing.NEVER),
    REPLY_NOT_CHAT("reply.not-chat", Closing.NEVER),
    LENGTH_TURNS("length.turns", Closing.ALLOWED),
    CONDUCT_STANDARD("conduct.standard", Closing.ALLOWED),
    CONDUCT_ENDING_CARE("conduct.ending-care", Closing.NEVER),
    REFILL_PHARMACY("refill.pharmacy", Closing.NEVER),
    REFILL_TROUBLE("refill.trouble", Closing.NEVER),
    REFILL_DECISION("refill.decision", Closing.NEVER),
    REFILL_BRIDGE("refill.bridge", Closing.ALLOWED),
    FOCUS_PROVIDERS("focus.providers", Closing.ALLOWED),
    POLICY_KNOWN("policy.known", Closing.ALLOWED),
    DOORS_SAME("doors.same", Closing.NEVER),
    CLINICAL_FEE("clinical.fee", Closing.UNLESS_TURNED_ON),
    TOPICS_SENSITIVE("topics.sensitive", Closing.UNLESS_TURNED_ON),
    ACCOUNTS_AGES("accounts.ages", Closing.UNLESS_TURNED_ON);

    /// Whether a policy file may say `on: false`. Where it may not, the file has no word for it: nobody can
    /// close the record, the bill or the emergency page by a slip of the pen.
    private enum Closing {
        ALLOWED,
        NEVER,
        /// a clause that most practices do not have: off unless the file turns it on, and a file may leave it out
        UNLESS_TURNED_ON
    }

    private final String id;
    private final Closing closing;

    Clause(String id, Closing closing) {
        this.id = id;
        this.closing = closing;
    }

    /// As files and receipts write it, such as `follow-up.window`.
    public String id() {
        return id;
    }

    public boolean mayBeTurnedOff() {
        return closing != Closing.NEVER;
    }

    boolean mayBeLeftOut() {
        return closing == Closing.UNLESS_TURNED_ON;
    }

    public static Optional<Clause> of(String id) {
        for (Clause clause : values()) {
            if (clause.id.equals(id)) return Optional.of(clause);
        }
        return Optional.empty();
    }
}
