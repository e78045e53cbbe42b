package health.lintel.endings;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the ending of somebody's care one step further; every step is a person's, and any step can be the last.
@Component
public class EndingCare {
    /// Days from writing the letter until it is in the mail, at most.
    private static final int DAYS_TO_MAIL = 3;

    private final EndingRows rows;
    private final People people;
    private final Policies policies;
    private final StateProfiles profiles;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    EndingCare(
            EndingRows rows,
            People people,
            Policies policies,
            StateProfiles profiles,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.policies = policies;
        this.profiles = profiles;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID open(ChartAccess chart, Ending.Reason reason, @Nullable UUID incident, @Nullable PersonId target) {
        PersonId by = chart.actor();
        var ending = new Ending(
                Ids.next(),
                chart.patient(),
                reason,
                incident,
                target,
                clock.instant(),
                by,
                List.of(),
                Map.of(),
                null,
                List.of());
        return transactions.forStaff(by, () -> {
            rows.insert(ending);
            rows.insertStep(ending, new Ending.Step(EndingAct.OPEN, EndingState.OPENED, ending.openedAt(), by, ""));
            audit.record(by, "ending.opened", "ending/" + ending.id(), ending.patient());
            return ending.id();
        });
    }

    /// The checklist; an answer that stands against ending care keeps it where it is.
    public void check(PersonId by, UUID id, Map<Question, Boolean> answers) {
        take(by, id, EndingAct.CHECK, "", ending -> {
            if (!Question.against(questions(ending), answers).isEmpty()) {
                throw new NotAllowed(NotAllowed.Why.CHECKLIST);
            }
            answers.forEach((question, answer) -> rows.insertAnswer(ending, question, answer));
        });
    }

    /// A clinician signs, with the reason as the patient will read it.
    public void sign(PersonId by, UUID id, String why) {
        boolean isClinician = people.staffMember(by)
                .map(StaffMember::role)
                .filter(StaffRole.PROVIDER::equals)
                .isPresent();
        if (!isClinician) throw new NotAllowed(NotAllowed.Why.NOT_A_CLINICIAN);
        take(by, id, EndingAct.SIGN, why, ending -> {});
    }

    /// A second person agrees; a small practice names a reviewer from outside in the words.
    public void agree(PersonId by, UUID id, String outsideReviewer) {
        take(by, id, EndingAct.AGREE, outsideReviewer, ending -> {
            boolean isSigner = by.equals(ending.signedBy());
            if (isSigner && outsideReviewer.isBlank()) throw new NotAllowed(NotAllowed.Why.SAME_PERSON);
        });
    }

    /// The letter as it will be mailed.
    public void write(PersonId by, UUID id, Ending.Letter letter) {
        take(by, id, EndingAct.WRITE, "", ending -> rows.insertLetter(ending, letter));
    }

    /// It went by certified and by first-class mail.
    public void mail(PersonId by, UUID id, List<Ending.Mailing> mailings) {
        take(by, id, EndingAct.MAIL, "", ending -> {
            for (Ending.Mailing.Mail mail : Ending.Mailing.Mail.values()) {
                if (mailings.stream().noneMatch(each -> each.mail() == mail)) {
                    throw new NotAllowed(NotAllowed.Why.MAIL_MISSING);
                }
            }
            Ending.Letter letter = java.util.Objects.requireNonNull(ending.letter());
            boolean isShort = mailings.stream()
                    .anyMatch(each -> each.on().plusDays(letter.days()).isAfter(letter.lastDay()));
            if (isShort) throw new NotAllowed(NotAllowed.Why.TOO_LATE);
            mailings.forEach(each -> rows.insertMailing(ending, each));
        });
    }

    /// The proof of mailing is kept: from now on the patient is in the notice period.
    public void prove(PersonId by, UUID id, String proof) {
        take(
                by,
                id,
                EndingAct.PROVE,
                proof,
                ending -> people.changeStanding(ending.patient(), Standing.ENDING, by, "ending/" + ending.id()));
    }

    /// It is stopped, at whatever step; who was in the notice period is our patient as before.
    public void stop(PersonId by, UUID id, String why) {
        take(by, id, EndingAct.STOP, why, ending -> {
            if (ending.state() == EndingState.NOTICE) {
                people.changeStanding(ending.patient(), Standing.ESTABLISHED, by, "ending/" + ending.id() + " stopped");
            }
        });
    }

    /// The last days that are over: those patients are former patients now.
    void endWhatIsOver() {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        for (Ending ending : transactions.forSystem(rows::all)) {
            Ending.Letter letter = ending.letter();
            boolean isOver = letter != null && ending.state() == EndingState.NOTICE && today.isAfter(letter.lastDay());
            if (isOver)
                take(
                        null,
                        ending.id(),
                        EndingAct.END,
                        "",
                        each -> people.changeStanding(each.patient(), Standing.FORMER, null, "ending/" + each.id()));
        }
    }

    /// How many days of notice, by the policy, the state's rule and the checklist: the longest of them.
    public int noticeDays(Ending ending, String state) {
        var settings = policies.current().settings().endingCare();
        boolean isAlone = Boolean.TRUE.equals(ending.answers().get(Question.ONLY_PROVIDER_NEAR));
        int ours = isAlone ? settings.onlyProviderNearDays() : settings.noticeDays();
        return Math.max(ours, profiles.of(state).days());
    }

    /// The last day that a letter written today names: the notice, and the days that the mail may take to go.
    public LocalDate lastDay(int days) {
        return policies.calendar().dayOf(clock.instant()).plusDays(days + (long) DAYS_TO_MAIL);
    }

    public List<Question> questions(Ending ending) {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        return Question.forAge(people.patient(ending.patient())
                .map((Patient each) -> each.age(today))
                .orElse(-1));
    }

    /// For staff: that they looked is kept.
    public Optional<Ending> find(PersonId by, UUID id) {
        return transactions.forStaff(by, () -> {
            Optional<Ending> found = rows.find(id);
            found.ifPresent(ending -> audit.record(by, "ending.read", "ending/" + id, ending.patient()));
            return found;
        });
    }

    public List<Ending> all(PersonId by) {
        return transactions.forStaff(by, rows::all);
    }

    /// The letter as its patient may read it: from the day it is mailed.
    public Optional<Ending> mailedTo(ChartAccess access) {
        PatientId patient = access.patient();
        return transactions
                .forPatient(access.actor(), patient, () -> rows.newestOf(patient))
                .filter(ending -> !ending.mailings().isEmpty() && ending.state() != EndingState.STOPPED);
    }

    private void take(@Nullable PersonId by, UUID id, EndingAct act, String why, Consumer<Ending> work) {
        transactions.forSystem(() -> {
            Ending ending = rows.lock(id).orElseThrow();
            boolean isTarget = by != null && by.equals(ending.target()) && act != EndingAct.STOP;
            if (isTarget) throw new NotAllowed(NotAllowed.Why.TARGET);
            EndingState to =
                    EndingSteps.next(ending.state(), act).orElseThrow(() -> new NotAllowed(NotAllowed.Why.NOT_NEXT));
            work.accept(ending);
            rows.insertStep(ending, new Ending.Step(act, to, clock.instant(), by, why));
            audit.record(
                    by, "ending." + to.name().toLowerCase(java.util.Locale.ROOT), "ending/" + id, ending.patient());
            return id;
        });
    }
}
