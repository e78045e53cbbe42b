package health.lintel.appointments;

import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Clinicians with open hours, for tests.
public final class BookableHours {
    private BookableHours() {}

    /// One free slot of a new clinician's.
    public static Slot free(People people, Schedules schedules, Instant start) {
        Schedule schedule = open(people, schedules, "Dr. One", start, 1);
        return schedules
                .free(new Span(start, start.plusSeconds(1)), schedule.id(), 1)
                .getFirst();
    }

    /// A clinician of this name, open from a moment on for so many visits of half an hour.
    public static Schedule open(People people, Schedules schedules, String name, Instant from, int visits) {
        PersonId id = PersonId.next();
        people.registerStaff(
                new Person(id, name, "Provider", null, null, "en", null, null),
                new StaffMember(id, name, StaffRole.PROVIDER),
                null);
        Schedule schedule = schedules.of(id, name);
        Span hours = new Span(from, from.plus(Duration.ofMinutes(30L * visits)));
        schedules.open(id, schedule, List.of(hours), Duration.ofMinutes(30));
        return schedule;
    }
}
