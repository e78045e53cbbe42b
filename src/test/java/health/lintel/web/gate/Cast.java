package health.lintel.web.gate;

import health.lintel.accounts.Accounts;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import java.time.LocalDate;

/// Makes people with accounts for tests. Everybody's passphrase is [#PASSPHRASE].
public class Cast {
    public static final String PASSPHRASE = "green kettle walks slowly";
    public static final LocalDate BORN = LocalDate.of(1961, 4, 9);

    private final People people;
    private final Accounts accounts;

    public Cast(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    public record Actor(PersonId id, String name) {
        public PatientId asPatient() {
            return new PatientId(id.value());
        }
    }

    public Actor patient(String given, String family) {
        Person person = person(given, family);
        people.registerPatient(person, null, null, Standing.ESTABLISHED, "test");
        return withAccount(person);
    }

    public Actor helper(String given, String family) {
        Person person = person(given, family);
        people.register(person);
        return withAccount(person);
    }

    public Actor staff(String given, String family, StaffRole role) {
        Person person = person(given, family);
        people.registerStaff(person, new StaffMember(person.id(), person.name(), role), null);
        return withAccount(person);
    }

    public Person person(String given, String family) {
        return new Person(PersonId.next(), given, family, BORN, "female", "en", null, null);
    }

    private Actor withAccount(Person person) {
        String name = (person.given() + "." + person.id()).toLowerCase(java.util.Locale.ROOT);
        accounts.create(person.id(), name, PASSPHRASE);
        return new Actor(person.id(), name);
    }
}
