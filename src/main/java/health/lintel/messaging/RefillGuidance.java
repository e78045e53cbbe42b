package health.lintel.messaging;

import health.lintel.decisions.Decision;
import health.lintel.decisions.Decisions;
import health.lintel.decisions.Outcome;
import health.lintel.facts.Draft.About;
import health.lintel.facts.Facts;
import health.lintel.facts.Lane;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.Topic;
import health.lintel.practice.OnCallRoster;
import health.lintel.practice.PracticeCalendar;
import health.lintel.storage.Transactions;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a message "refill of ..." would be told, medicine by medicine: the page of medicines and the messages give
/// the same answer because the same rules give it (clause `refill.pharmacy`).
@Component
public class RefillGuidance {
    /// What is read is always this: the name of a medicine must not be taken for a complaint.
    private static final String WORDS = "I need a refill of my medicine.";

    private final ChartFacts chart;
    private final Medications medications;
    private final Policies policies;
    private final OnCallRoster roster;
    private final Transactions transactions;
    private final Clock clock;
    private final Reading reading = new Triage().read(WORDS, "en");

    RefillGuidance(
            ChartFacts chart,
            Medications medications,
            Policies policies,
            OnCallRoster roster,
            Transactions transactions,
            Clock clock) {
        this.chart = chart;
        this.medications = medications;
        this.policies = policies;
        this.roster = roster;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A medicine, and the first rung of the ladder that fits it.
    public record Guided(Prescription prescription, Outcome outcome) {}

    /// Every medicine that the patient takes now, with its answer.
    public List<Guided> active(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Instant now = clock.instant();
            Facts known = chart.of(access, null, policies.calendar().dayOf(now));
            return medications.active(access).stream()
                    .map(prescription -> new Guided(prescription, answer(access, prescription, known, now)))
                    .toList();
        });
    }

    /// Only this medicine is known to the rules, so no other of a like name can be taken for it.
    private Outcome answer(ChartAccess access, Prescription prescription, Facts known, Instant now) {
        PracticeCalendar calendar = policies.calendar();
        var medicine = ChartFacts.medicine(prescription, calendar.dayOf(now));
        Facts facts = new Facts(
                known.patient(),
                known.visits(),
                known.upcoming(),
                known.results(),
                known.grants(),
                null,
                List.of(medicine));
        About about = access.ground() == ChartAccess.Ground.HELPER ? About.HELPED : About.SELF;
        var draft =
                new health.lintel.facts.Draft("refill of " + prescription.name(), Lane.REFILL, about, now, Set.of());
        Decision decision = Decisions.decide(draft, reading, facts, policies.current(), calendar, roster);
        return decision.outcomes().stream()
                .filter(outcome -> outcome.topic() == Topic.REFILL)
                .findFirst()
                .orElseGet(decision::first);
    }
}
