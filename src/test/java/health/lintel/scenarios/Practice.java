package health.lintel.scenarios;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// People for scenarios, in the clinic's words; each scenario makes its own, so that none disturbs another.
@TestComponent
public class Practice {
    private final People people;
    private final Appointments appointments;
    private final Clock clock;

    Practice(People people, Appointments appointments, Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.clock = clock;
    }

    /// An established patient.
    public ChartAccess patient(String given) {
        PersonId id = PersonId.next();
        people.registerPatient(person(id, given), null, null, Standing.ESTABLISHED, "test");
        return people.access(id, new PatientId(id.value())).orElseThrow();
    }

    /// The patient was seen in the office so many days ago, at this hour of the day.
    public void seen(ChartAccess patient, int daysAgo, String reason, String... started) {
        Instant end = clock.instant().minus(Duration.ofDays(daysAgo));
        appointments.keep(
                patient.patient(),
                List.of(new Encounter(
                        new EncounterId(UUID.randomUUID()),
                        null,
                        VisitType.OFFICE,
                        end.minus(Duration.ofMinutes(20)),
                        end,
                        reason,
                        null,
                        "Dr. Lee",
                        List.of(started))));
    }

    public PersonId staff(String name, StaffRole role) {
        PersonId id = PersonId.next();
        people.registerStaff(person(id, name), new StaffMember(id, name, role), null);
        return id;
    }

    /// A person who may act for a patient.
    public ChartAccess helper(String given, ChartAccess patient) {
        PersonId id = PersonId.next();
        people.register(person(id, given));
        people.grant(id, patient.patient(), "daughter", null, null);
        return people.access(id, patient.patient()).orElseThrow();
    }

    private static Person person(PersonId id, String given) {
        String mail = given.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "." + id + "@example.org";
        return new Person(id, given, "Testperson", LocalDate.of(1974, 3, 2), "female", "en", mail, "555-555-0111");
    }
}
