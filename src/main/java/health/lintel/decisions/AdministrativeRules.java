package health.lintel.decisions;

import health.lintel.policy.Clause;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import health.lintel.triage.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What office staff answer, each to its pool, with the structured lane beside it (clauses `results.ours`,
/// `appointments.request`, `billing.pay`, `insurance.update`, `records.review`, `admin.questions`,
/// `focus.providers`).
final class AdministrativeRules {
    private AdministrativeRules() {}

    static final List<Rule> ALL = List.of(
            about(Topic.RESULTS, "asks where a result is", Clause.RESULTS_OURS, AdministrativeRules::results),
            about(Topic.APPOINTMENT, "asks for a visit", Clause.APPOINTMENTS_REQUEST, AdministrativeRules::visit),
            about(Topic.BILLING, "asks about a bill", Clause.BILLING_PAY, AdministrativeRules::billing),
            about(Topic.INSURANCE, "has insurance news", Clause.INSURANCE_UPDATE, AdministrativeRules::insurance),
            about(
                    Topic.RECORDS_FORMS,
                    "asks for records or a form",
                    Clause.RECORDS_REVIEW,
                    AdministrativeRules::records),
            about(
                    Topic.PRIOR_AUTHORIZATION,
                    "asks for a prior authorization",
                    Clause.ADMIN_QUESTIONS,
                    one -> List.of(question(one, Topic.PRIOR_AUTHORIZATION, Situation.ADMIN_SENT))),
            about(
                    Topic.REFERRAL,
                    "asks for a referral",
                    Clause.ADMIN_QUESTIONS,
                    one -> List.of(question(one, Topic.REFERRAL, Situation.ADMIN_SENT))),
            about(
                    Topic.ADMIN_OTHER,
                    "asks the office",
                    Clause.ADMIN_QUESTIONS,
                    one -> List.of(question(one, Topic.ADMIN_OTHER, Situation.ADMIN_SENT))),
            about(Topic.COURTESY, "only says thanks", Clause.FOCUS_PROVIDERS, AdministrativeRules::courtesy));

    private static Rule about(Topic topic, String name, Clause clause, Function<Case, List<Outcome>> answer) {
        return new Rule(name, clause, (one, soFar) -> {
            if (!one.isAbout(topic)) return soFar;
            List<Outcome> more = new ArrayList<>(soFar);
            more.addAll(answer.apply(one));
            return more;
        });
    }

    /// A question to the pool of its topic; where the practice does not take such questions here, its number.
    private static Outcome question(Case one, Topic topic, Situation situation) {
        Clause clause = one.route(topic).clause();
        if (one.policy().isOn(clause) && one.route(topic).isOpen())
            return one.deliver(clause, topic, one.say(situation));
        return callOffice(one, clause, topic, Situation.ADMIN_CLOSED);
    }

    /// For what can wait: the office, never the provider on call.
    static Outcome callOffice(Case one, Clause clause, Topic topic, Situation situation) {
        NumberRightNow number = one.calendar().numberForRoutine(one.sentAt());
        Words words = one.say(situation, Map.of("phone", number.phone()));
        return Outcome.of(OutcomeKind.CALL_PRACTICE, clause, topic, words, Step.CALL, Step.EDIT)
                .calling(number)
                .because("opensNext", one.text(number.opensNext()));
    }

    /// "What does it mean?" is a clinical matter and has its answer already.
    private static List<Outcome> results(Case one) {
        Outcome view = lane(one, OutcomeKind.VIEW_RECORDS, Clause.RESULTS_OURS, Topic.RESULTS, Situation.RESULTS_VIEW);
        if (one.reading().shows(Label.MEDICAL_QUESTION)) return List.of(view);
        return List.of(question(one, Topic.RESULTS, Situation.RESULTS_WHERE), view);
    }

    private static List<Outcome> visit(Case one) {
        Outcome question = question(one, Topic.APPOINTMENT, Situation.APPOINTMENT_QUESTION);
        if (question.is(OutcomeKind.CALL_PRACTICE)) return List.of(question);
        Outcome lane = lane(
                one,
                OutcomeKind.BOOK_VISIT_ASKED_FOR,
                Clause.APPOINTMENTS_REQUEST,
                Topic.APPOINTMENT,
                Situation.APPOINTMENT_REQUEST);
        return List.of(question, lane);
    }

    private static List<Outcome> billing(Case one) {
        Outcome lane = lane(one, OutcomeKind.PAY_BILL, Clause.BILLING_PAY, Topic.BILLING, Situation.BILL_PAY);
        return List.of(question(one, Topic.BILLING, Situation.ADMIN_SENT), lane);
    }

    private static List<Outcome> insurance(Case one) {
        Outcome lane = lane(
                one,
                OutcomeKind.UPDATE_INSURANCE,
                Clause.INSURANCE_UPDATE,
                Topic.INSURANCE,
                Situation.INSURANCE_UPDATE);
        return List.of(question(one, Topic.INSURANCE, Situation.INSURANCE_QUESTION), lane);
    }

    private static List<Outcome> records(Case one) {
        Outcome lane =
                lane(one, OutcomeKind.VIEW_RECORDS, Clause.RECORDS_REVIEW, Topic.RECORDS_FORMS, Situation.RECORDS_VIEW);
        return List.of(question(one, Topic.RECORDS_FORMS, Situation.ADMIN_SENT), lane);
    }

    private static Outcome lane(Case one, OutcomeKind kind, Clause clause, Topic topic, Situation situation) {
        Step[] steps = switch (kind) {
            case PAY_BILL -> new Step[] {Step.PAY};
            case UPDATE_INSURANCE -> new Step[] {Step.UPDATE_INSURANCE};
            case VIEW_RECORDS -> new Step[] {Step.VIEW_RECORDS};
            default -> new Step[] {Step.PICK_SLOT, Step.REQUEST_VISIT, Step.CALL};
        };
        return Outcome.of(kind, clause, topic, one.say(situation), steps);
    }

    /// No answer is owed, and it closes itself.
    private static List<Outcome> courtesy(Case one) {
        Words words = one.say(Situation.COURTESY);
        Outcome thanks = one.deliver(Clause.FOCUS_PROVIDERS, Topic.COURTESY, words)
                .answeredBy(null)
                .because("closes", "itself");
        return List.of(thanks);
    }
}
