package health.lintel.notifications;

import java.util.Arrays;

/// The mails there are; their words stand in `src/main/resources/mail/<key>.<language>.txt`.
public enum Template {
    MESSAGE_ANSWERED("message-answered", Kind.QUIET),
    ANSWER_LATE("answer-late", Kind.QUIET),
    VISIT_REQUEST_ANSWERED("visit-request-answered", Kind.QUIET),
    /// Says neither when nor with whom.
    VISIT_REMINDER("visit-reminder", Kind.QUIET),
    /// Says nothing of results: there is something new in the record.
    RECORD_COMMENTED("record-commented", Kind.QUIET),
    /// Says neither what for nor how much.
    PAYMENT_RECEIVED("payment-received", Kind.QUIET),
    APPEAL_DECIDED("appeal-decided", Kind.QUIET),
    INSURANCE_ANSWERED("insurance-answered", Kind.QUIET),
    PORTAL_SUSPENDED("portal-suspended", Kind.URGENT),
    /// To staff: look at the portal now. It says nothing of whom or why.
    ON_CALL_PAGE("on-call-page", Kind.URGENT);

    enum Kind {
        /// Joins what else is for the same person within ten minutes.
        QUIET,
        /// Goes at once and alone.
        URGENT
    }

    private final String key;
    private final Kind kind;

    Template(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    static Template of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
