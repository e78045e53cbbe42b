package health.lintel;

import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// People for tests, with accounts, visits and medicines. Everybody's passphrase is [#PASSPHRASE].
@TestComponent
public class TestPeople {
    public static final String PASSPHRASE = "green kettle walks slowly";

    private final People people;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Medications medications;

    public TestPeople(People people, Accounts accounts, Appointments appointments, Medications medications) {
        this.people = people;
        this.accounts = accounts;
        this.appointments = appointments;
        this.medications = medications;
    }

    /// @param name with which they sign in
    public record Somebody(PersonId id, String name) {
        public PatientId asPatient() {
            return new PatientId(id.value());
        }
    }

    public Somebody patient(String given, String family) {
        return patient(given, family, "en", Standing.ESTABLISHED);
    }

    public Somebody patient(String given, String family, String language, Standing standing) {
        Person person = person(given, family, language);
        people.registerPatient(person, null, null, standing, "test");
        return withAccount(person);
    }

    /// Somebody who is no patient and helps one.
    public Somebody helperOf(PatientId patient, String given, String family) {
        Person person = person(given, family, "en");
        people.register(person);
        people.grant(person.id(), patient, "daughter", null, null);
        return withAccount(person);
    }

    public PersonId nurse(String given) {
        Person person = person(given, "Nurse", "en");
        people.registerStaff(person, new StaffMember(person.id(), given, StaffRole.CLINICAL_SUPPORT), null);
        return person.id();
    }

    public ChartAccess access(PersonId actor, PatientId patient) {
        return people.access(actor, patient).orElseThrow();
    }

    /// An office visit of 20 minutes that ended at a moment.
    public void seen(PatientId patient, Instant end, String reason, String... started) {
        List<Encounter> all = new ArrayList<>(appointments.known(patient));
        all.add(new Encounter(
                EncounterId.next(),
                null,
                VisitType.OFFICE,
                end.minus(Duration.ofMinutes(20)),
                end,
                reason,
                null,
                "Dr. Lee",
                List.of(started)));
        appointments.keep(patient, all);
    }

    public UUID takes(PatientId patient, String medicine, int refillsLeft, LocalDate supplyEnds) {
        UUID id = UUID.randomUUID();
        var prescription = new Prescription(
                id,
                null,
                medicine,
                "Dr. Lee",
                true,
                null,
                "active",
                null,
                "30",
                refillsLeft,
                supplyEnds,
                null,
                "Corner Pharmacy",
                "(555) 555-0142",
                null);
        medications.keep(patient, List.of(prescription));
        return id;
    }

    private static Person person(String given, String family, String language) {
        LocalDate born = LocalDate.of(1961, 4, 9);
        return new Person(PersonId.next(), given, family, born, "female", language, null, null);
    }

    private Somebody withAccount(Person person) {
        String name = (person.given() + "." + person.id()).toLowerCase(Locale.ROOT);
        accounts.create(person.id(), name, PASSPHRASE);
        accounts.acknowledgePolicy(person.id(), 1);
        return new Somebody(person.id(), name);
    }
}
