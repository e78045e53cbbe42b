package health.lintel.reminders;

import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Planned;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.Standing;
import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import health.lintel.schedules.Span;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// Reminds each patient once of each booked time, in the hours of the day that the policy names. Nobody is reminded
/// who said no, who died, or who is no longer a patient of ours.
@Component
public class Reminders {
    private final Appointments appointments;
    private final People people;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    Reminders(
            Appointments appointments,
            People people,
            Wishes wishes,
            Outbox outbox,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.wishes = wishes;
        this.outbox = outbox;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Wish wishOf(PersonId person) {
        return transactions.forPerson(person, () -> wishes.of(person));
    }

    public void choose(PersonId person, Wish wish) {
        transactions.forPerson(person, () -> {
            wishes.insert(person, wish, clock.instant());
            return wish;
        });
    }

    /// One round.
    public void check() {
        Settings.Booking settings = policies.current().settings().booking();
        Instant now = clock.instant();
        LocalTime here = now.atZone(policies.calendar().practice().zone()).toLocalTime();
        boolean isQuiet = here.isBefore(settings.remindBetween().opens())
                || !here.isBefore(settings.remindBetween().closes());
        if (isQuiet) return;
        Span soon = new Span(now, now.plus(Duration.ofHours(settings.remindHours())));
        for (Planned planned : appointments.between(soon)) {
            if (planned.visit().status() == AppointmentStatus.BOOKED) remind(planned);
        }
    }

    private void remind(Planned planned) {
        PersonId person = new PersonId(planned.patient().value());
        Standing standing =
                people.patient(planned.patient()).map(Patient::standing).orElse(Standing.FORMER);
        if (standing == Standing.DECEASED || standing == Standing.FORMER) return;
        transactions.forSystem(() -> {
            if (wishes.of(person) == Wish.NOTHING) return person;
            // A visit that moved is another time to be reminded of.
            String once = "visit-reminder/" + planned.visit().id() + "/"
                    + planned.visit().start().getEpochSecond();
            outbox.enqueue(Notice.of(person, Template.VISIT_REMINDER, "/visits", once));
            return person;
        });
    }
}
