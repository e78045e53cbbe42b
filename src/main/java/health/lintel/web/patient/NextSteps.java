package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.Step;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Draft;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.Pool;
import health.lintel.practice.NumberRightNow;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Phone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns every [Step] of an outcome into a door that opens: a page, a button or a number. A page that this portal
/// does not have becomes the office's number, never a dead link.
@Component
class NextSteps {
    private final Policies policies;
    private final Medications medications;
    private final Destinations destinations;
    private final Clock clock;

    NextSteps(Policies policies, Medications medications, Destinations destinations, Clock clock) {
        this.policies = policies;
        this.medications = medications;
        this.destinations = destinations;
        this.clock = clock;
    }

    OutcomeShown show(Outcome outcome, Draft draft, ChartAccess access, SignedIn person) {
        Map<String, NextStep> steps = new LinkedHashMap<>();
        for (Step step : outcome.nextSteps()) {
            // SEND is the page's own button, AGREE_TO_FEE its tick; two steps that lead to one page are one.
            if (step == Step.SEND || step == Step.AGREE_TO_FEE) continue;
            NextStep found = step(step, outcome, draft, access, person);
            steps.putIfAbsent(found.kind() + found.target() + found.fields(), found);
        }
        Pool pool = outcome.pool() == null ? null : policies.current().pools().get(outcome.pool());
        return new OutcomeShown(outcome, pool == null ? null : pool.title(), new ArrayList<>(steps.values()));
    }

    private NextStep step(Step step, Outcome outcome, Draft draft, ChartAccess access, SignedIn person) {
        String send = Composing.path(draft, "send");
        return switch (step) {
            case SEND, AGREE_TO_FEE -> NextStep.button("send", send, sending("send"));
            case EDIT -> NextStep.link("edit", Composing.path(draft, "words"));
            case CALL -> call("call", outcome.call());
            case REQUEST_VISIT, PICK_SLOT -> page("visit", "/visits/request/" + draft.id(), person);
            case CALL_PHARMACY -> callPharmacy(outcome, access);
            case ASKED_PHARMACY -> NextStep.link("askedPharmacy", Composing.path(draft, "pharmacy"));
            case PAY -> page("pay", "/bills", person);
            case UPDATE_INSURANCE -> page("insurance", "/insurance", person);
            case VIEW_RECORDS -> page("records", "/records", person);
            case ASK_A_PERSON -> NextStep.button("askPerson", send, sending("ask"));
            case NOT_NOW -> NextStep.link("notNow", Composing.path(draft, "not-now"));
            case BECOME_PATIENT -> NextStep.link("becomePatient", "/messages/new/someone-else");
            case LET_A_PERSON_LOOK -> NextStep.button("look", send, sending("look"));
            case APPEAL -> page("appeal", "/conduct", person);
        };
    }

    private static Map<String, String> sending(String intent) {
        return Map.of("intent", intent, "once", UUID.randomUUID().toString());
    }

    /// The page, or whom to call where this portal has no such page.
    private NextStep page(String key, String path, SignedIn person) {
        boolean exists = destinations.page(person, path).isPresent();
        return exists ? NextStep.link(key, path) : call(key + "ByPhone", null);
    }

    private NextStep call(String key, @Nullable NumberRightNow known) {
        NumberRightNow number = known == null ? policies.calendar().numberForRoutine(clock.instant()) : known;
        boolean isOpen =
                number.who() == NumberRightNow.Who.OFFICE && !number.opensNext().isAfter(clock.instant());
        String hint = isOpen
                ? "open"
                : switch (number.who()) {
                    case OFFICE -> "closed";
                    case SERVICE -> "service";
                    case ON_CALL -> "onCall";
                };
        Phone phone = new Phone(number.phone());
        return new NextStep(key, NextStep.Kind.CALL, phone.href(), Map.of(), phone.shown(), hint, number.opensNext());
    }

    private NextStep callPharmacy(Outcome outcome, ChartAccess access) {
        Prescription medicine = meant(outcome, access).orElse(null);
        String pharmacy = medicine == null ? null : medicine.pharmacyName();
        String phone = medicine == null ? null : medicine.pharmacyPhone();
        if (phone == null) {
            String key = pharmacy == null ? "findPharmacy" : "callPharmacyByName";
            return new NextStep(key, NextStep.Kind.SAY, "", Map.of(), pharmacy, null, null);
        }
        String shown = (pharmacy == null ? "" : pharmacy + ", ") + phone;
        return new NextStep("callPharmacy", NextStep.Kind.CALL, new Phone(phone).href(), Map.of(), shown, null, null);
    }

    /// The medicine that a decision named.
    private Optional<Prescription> meant(Outcome outcome, ChartAccess access) {
        String name = outcome.facts().get("medicine");
        if (name == null) return Optional.empty();
        return medications.active(access).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
