package health.lintel.renewals;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Requests of pharmacies, from arrival to the one answer (clause `refill.decision`).
@Component
public class Renewals {
    private static final int MOST = 200;
    /// What a patient still wants to know.
    private static final Duration SHOWN = Duration.ofDays(60);

    private final RenewalRows rows;
    private final Arriving arriving;
    private final RenewalWork work;
    private final Medications medications;
    private final People people;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Renewals(
            RenewalRows rows,
            Arriving arriving,
            RenewalWork work,
            Medications medications,
            People people,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.arriving = arriving;
        this.work = work;
        this.medications = medications;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Staff take down what a pharmacy says by phone or fax.
    public Renewal takeDown(ChartAccess access, Asked asked) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff take a request down");
        return transactions.forStaff(access.actor(), () -> {
            Renewal renewal = arriving.arrive(asked, access.patient(), access.actor());
            audit.record(access.actor(), "renewal.taken-down", "renewal/" + renewal.id(), access.patient());
            return renewal;
        });
    }

    public List<Renewal> open(PersonId staffMember) {
        return transactions.forStaff(staffMember, () -> rows.open(MOST));
    }

    public Optional<Renewal> find(PersonId staffMember, UUID id) {
        return transactions.forStaff(staffMember, () -> rows.find(id));
    }

    /// A patient's requests of the last two months, the newest first.
    public List<Renewal> of(ChartAccess access) {
        Instant since = clock.instant().minus(SHOWN);
        return transactions.forPatient(access.actor(), access.patient(), () -> rows.of(access.patient(), since));
    }

    /// A person says whose it is and of which prescription.
    ///
    /// @throws RenewalChanged if it is matched already, or the prescription is not this patient's
    public Renewal match(PersonId by, UUID id, PatientId patient, UUID prescription) {
        return step(by, id, RenewalSteps.Act.MATCH, RenewalStatus.RECEIVED, renewal -> {
            Prescription meant = medications.listed(patient).stream()
                    .filter(each -> each.id().equals(prescription))
                    .findFirst()
                    .orElseThrow(() -> new RenewalChanged("No such prescription"));
            rows.setMatch(id, patient, meant.id(), arriving.due(patient, meant.id(), renewal.receivedAt()));
            Renewal matched = rows.find(id).orElseThrow();
            rows.taskOf(id).ifPresent(task -> rows.setTask(id, work.reopen(task, matched)));
        });
    }

    /// Nobody of ours: the pharmacy is told that we do not know the patient.
    public Renewal turnBack(PersonId by, UUID id) {
        return step(
                by,
                id,
                RenewalSteps.Act.TURN_BACK,
                RenewalStatus.TURNED_BACK,
                renewal -> rows.taskOf(id).ifPresent(task -> work.close(task, "turned back")));
    }

    /// Staff note for the prescriber what they found out; they never decide.
    public Renewal prepare(PersonId by, UUID id, String words) {
        return step(by, id, RenewalSteps.Act.PREPARE, RenewalStatus.PREPARED, renewal -> {
            rows.setPrepared(id, words);
            rows.taskOf(id).ifPresent(work::toPrescribers);
        });
    }

    /// The one decision, by somebody who may prescribe.
    ///
    /// @throws NotAPrescriber for everybody else, whatever page they came from
    /// @throws RenewalChanged if it was decided meanwhile
    public Answer decide(PersonId by, UUID id, Wish wish) {
        boolean isPrescriber = people.staffMember(by)
                .filter(member -> member.role() == StaffRole.PROVIDER)
                .isPresent();
        if (!isPrescriber) throw new NotAPrescriber();
        Renewal decided = step(by, id, RenewalSteps.Act.DECIDE, RenewalStatus.ANSWERED, renewal -> {
            if (wish instanceof Wish.Give && isScheduleTwo(renewal))
                throw new RenewalChanged("Schedule II is never approved here");
            Answer answer = answer(by, renewal, wish);
            rows.insertAnswer(id, java.util.Objects.requireNonNull(renewal.patient()), answer);
            rows.taskOf(id).ifPresent(task -> work.close(task, "answered"));
        });
        return java.util.Objects.requireNonNull(decided.answer());
    }

    private boolean isScheduleTwo(Renewal renewal) {
        return health.lintel.medications.ControlledSubstances.schedule(
                                renewal.asked().medicine())
                        .filter("II"::equals)
                        .isPresent()
                || medications.listed(java.util.Objects.requireNonNull(renewal.patient())).stream()
                        .anyMatch(each -> each.id().equals(renewal.prescription()) && "II".equals(each.schedule()));
    }

    private Answer answer(PersonId by, Renewal renewal, Wish wish) {
        Answer.Kind kind = wish.kind(renewal.asked());
        return switch (wish) {
            case Wish.Give give ->
                new Answer(
                        kind,
                        give.medicine(),
                        give.quantity(),
                        give.refills(),
                        give.directions(),
                        give.reaches(),
                        null,
                        give.words(),
                        by,
                        clock.instant());
            case Wish.Deny deny ->
                new Answer(kind, null, null, null, null, null, deny.why(), deny.words(), by, clock.instant());
        };
    }

    private Renewal step(
            PersonId by, UUID id, RenewalSteps.Act act, RenewalStatus to, java.util.function.Consumer<Renewal> work) {
        return transactions.forStaff(by, () -> {
            Renewal renewal = rows.lock(id).orElseThrow(() -> new RenewalChanged("No such request"));
            RenewalSteps.guard(act, renewal.status(), to);
            rows.setStatus(id, to);
            work.accept(renewal);
            Renewal after = rows.find(id).orElseThrow();
            rows.insertStep(after, act, to, clock.instant(), by);
            String done =
                    "renewal." + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            audit.record(by, done, "renewal/" + id, after.patient());
            return after;
        });
    }
}
