package health.lintel.policy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A situation in which the policy speaks to a patient. A policy file has words for every one of them, in
/// English and Spanish, and may use the placeholders that the situation fills in; `{practice}`, `{phone}` and
/// `{answerBy}` are filled in everywhere.
public enum Situation {
    FOLLOW_UP_OPEN(Clause.FOLLOW_UP_WINDOW, "open", "visitDate", "windowEnds"),
    FOLLOW_UP_GRANT(Clause.FOLLOW_UP_WINDOW, "grant", "windowEnds"),
    FOLLOW_UP_MAY_BE_NEW(Clause.FOLLOW_UP_WINDOW, "may-be-new"),
    VISIT_COMING(Clause.VISIT_COMING, "open", "visitDate"),
    RESULTS_WHERE(Clause.RESULTS_OURS, "where"),
    RESULTS_MEANING(Clause.RESULTS_OURS, "meaning"),
    RESULTS_VIEW(Clause.RESULTS_OURS, "view"),
    APPOINTMENT_QUESTION(Clause.APPOINTMENTS_REQUEST, "question"),
    APPOINTMENT_REQUEST(Clause.APPOINTMENTS_REQUEST, "request"),
    BILL_PAY(Clause.BILLING_PAY, "pay"),
    INSURANCE_QUESTION(Clause.INSURANCE_UPDATE, "question"),
    INSURANCE_UPDATE(Clause.INSURANCE_UPDATE, "update"),
    RECORDS_VIEW(Clause.RECORDS_REVIEW, "view"),
    ADMIN_SENT(Clause.ADMIN_QUESTIONS, "sent"),
    ADMIN_CLOSED(Clause.ADMIN_QUESTIONS, "closed"),
    ADMIN_DECEASED(Clause.ADMIN_QUESTIONS, "deceased"),
    READING_FAILED(Clause.ADMIN_QUESTIONS, "failed", "lookBy"),
    NEW_CONCERN_VISIT(Clause.VISIT_NEW_CONCERN, "visit", "requestBy"),
    NEW_CONCERN_BOOKED(Clause.VISIT_NEW_CONCERN, "booked", "requestBy", "visitDate"),
    NEW_CONCERN_FIRST_VISIT(Clause.VISIT_NEW_CONCERN, "first-visit", "requestBy"),
    NEW_CONCERN_SIDE_EFFECT(Clause.VISIT_NEW_CONCERN, "side-effect"),
    NEW_CONCERN_WELCOME(Clause.VISIT_NEW_CONCERN, "welcome"),
    NOT_OURS(Clause.PATIENTS_ONLY_OURS, "other"),
    NOT_OURS_YET(Clause.PATIENTS_ONLY_OURS, "prospective"),
    NOT_OURS_ANY_MORE(Clause.PATIENTS_ONLY_OURS, "former"),
    ASK_SUBJECT(Clause.PATIENTS_ONLY_OURS, "ask"),
    CALL_911(Clause.URGENT_EMERGENCY, "call-911", "emergencyLine"),
    CALL_988(Clause.URGENT_EMERGENCY, "call-988", "emergencyLine", "selfHarmLine"),
    CALL_POISON(Clause.URGENT_EMERGENCY, "poison", "poisonLine"),
    CALL_VIOLENCE(Clause.URGENT_EMERGENCY, "violence", "violenceLine"),
    EMERGENCY_DELIVERED(Clause.URGENT_EMERGENCY, "delivered", "emergencyLine", "lookBy"),
    SAME_DAY_OFFICE(Clause.URGENT_SAME_DAY, "office"),
    SAME_DAY_SERVICE(Clause.URGENT_SAME_DAY, "service", "opensNext", "officePhone"),
    SAME_DAY_ON_CALL(Clause.URGENT_SAME_DAY, "on-call", "opensNext", "officePhone"),
    SAME_DAY_DELIVERED(Clause.URGENT_SAME_DAY, "delivered", "lookBy"),
    UNSURE_DELIVERED(Clause.URGENT_UNSURE, "delivered", "lookBy"),
    UNSURE_LANGUAGE(Clause.URGENT_UNSURE, "language", "lookBy"),
    UNSURE_CLOSED(Clause.URGENT_UNSURE, "closed", "opensNext"),
    PROMISE(Clause.REPLY_PROMISE, "promise"),
    PROMISE_LATE(Clause.REPLY_PROMISE, "late"),
    JOINED(Clause.REPLY_NOT_CHAT, "joined"),
    THREAD_OPEN(Clause.LENGTH_TURNS, "open", "turnsLeft"),
    THREAD_LAST_TURN(Clause.LENGTH_TURNS, "last"),
    THREAD_ANSWERS_US(Clause.LENGTH_TURNS, "answers-us"),
    THREAD_USED_UP(Clause.LENGTH_TURNS, "used-up", "requestBy"),
    TEXT_TOO_LONG(Clause.LENGTH_TURNS, "too-long", "characters"),
    CONDUCT_WARNING(Clause.CONDUCT_STANDARD, "warning"),
    CONDUCT_HELD(Clause.CONDUCT_STANDARD, "held", "reviewBy"),
    CONDUCT_THREAT_HELD(Clause.CONDUCT_STANDARD, "threat-held", "reviewBy"),
    CONDUCT_DOUBTFUL_HELD(Clause.CONDUCT_STANDARD, "doubtful-held", "reviewBy"),
    THREAT_REPORTED(Clause.CONDUCT_STANDARD, "reported", "emergencyLine"),
    ACCOUNT_LOCKED(Clause.CONDUCT_STANDARD, "locked"),
    SUSPENDED(Clause.CONDUCT_STANDARD, "suspended"),
    ENDING_CARE(Clause.CONDUCT_ENDING_CARE, "ending"),
    REFILL_TODAY(Clause.REFILL_PHARMACY, "today", "medicine"),
    REFILL_WAITED(Clause.REFILL_PHARMACY, "waited", "medicine"),
    REFILL_OTHER_OFFICE(Clause.REFILL_PHARMACY, "other-office", "medicine", "prescriber"),
    REFILL_SCHEDULE_TWO(Clause.REFILL_PHARMACY, "schedule-two", "medicine"),
    REFILL_SCHEDULE_TWO_DATE(Clause.REFILL_PHARMACY, "schedule-two-date", "medicine", "nextFill"),
    REFILL_VISIT(Clause.REFILL_PHARMACY, "visit", "medicine", "requestBy"),
    REFILL_LEFT(Clause.REFILL_PHARMACY, "left", "medicine", "pharmacy", "refillsLeft"),
    REFILL_ASK(Clause.REFILL_PHARMACY, "ask", "medicine", "pharmacy"),
    REFILL_ASK_SOON(Clause.REFILL_PHARMACY, "ask-soon", "medicine", "pharmacy"),
    REFILL_PORTAL(Clause.REFILL_PHARMACY, "portal", "medicine"),
    REFILL_TROUBLE(Clause.REFILL_TROUBLE, "sent"),
    REFILL_DECIDING(Clause.REFILL_DECISION, "deciding", "medicine"),
    REFILL_BRIDGE(Clause.REFILL_BRIDGE, "gap", "medicine"),
    COURTESY(Clause.FOCUS_PROVIDERS, "thanks"),
    POLICY_KNOWN(Clause.POLICY_KNOWN, "acknowledge"),
    DOORS_SAME(Clause.DOORS_SAME, "any-door"),
    RESULTS_WAITING(Clause.RESULTS_OURS, "waiting"),
    CLINICAL_CLOSED(Clause.VISIT_NEW_CONCERN, "closed", "requestBy"),
    NEW_CONCERN_E_VISIT(Clause.VISIT_NEW_CONCERN, "e-visit", "requestBy"),
    REFILL_NOTICE(Clause.REFILL_PHARMACY, "notice", "medicine", "noticeDays"),
    FEE_NOTICE(Clause.CLINICAL_FEE, "notice", "amount"),
    FEE_CONSENT(Clause.CLINICAL_FEE, "consent", "amount"),
    SENSITIVE_TOPIC(Clause.TOPICS_SENSITIVE, "turned", "topic", "requestBy"),
    TOO_YOUNG(Clause.ACCOUNTS_AGES, "too-young", "age"),
    GUARDIAN_NO_MORE(Clause.ACCOUNTS_AGES, "guardian", "age");

    private static final Set<String> EVERYWHERE = Set.of("practice", "phone", "answerBy");

    private final Clause clause;
    private final String id;
    private final Set<String> placeholders;

    Situation(Clause clause, String id, String... placeholders) {
        this.clause = clause;
        this.id = id;
        this.placeholders = Set.of(placeholders);
    }

    public Clause clause() {
        return clause;
    }

    /// Its key under `words` of its clause.
    public String id() {
        return id;
    }

    boolean mayUse(String placeholder) {
        return placeholders.contains(placeholder) || EVERYWHERE.contains(placeholder);
    }

    /// Words for what most practices do not have: a file needs them only when its settings lead there.
    boolean isNeededBy(Settings settings, Predicate<Topic> isClosed) {
        return switch (this) {
            case RESULTS_WAITING -> settings.results().showing() == Settings.Showing.PATIENT_MAY_WAIT;
            case CLINICAL_CLOSED -> isClosed.test(Topic.CLINICAL);
            case NEW_CONCERN_E_VISIT -> settings.newConcern().turnedTo() == Settings.TurnedTo.E_VISIT;
            case REFILL_NOTICE -> settings.refill().noticeDays() != null;
            case FEE_NOTICE, FEE_CONSENT -> settings.fee() != null;
            case SENSITIVE_TOPIC -> !settings.sensitive().isEmpty();
            case TOO_YOUNG, GUARDIAN_NO_MORE -> settings.ages() != null;
            default -> true;
        };
    }

    static Optional<Situation> of(Clause clause, String id) {
        for (Situation situation : values()) {
            if (situation.clause == clause && situation.id.equals(id)) return Optional.of(situation);
        }
        return Optional.empty();
    }
}
