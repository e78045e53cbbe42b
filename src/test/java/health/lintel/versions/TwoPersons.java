package health.lintel.versions;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A practice manager, an administrator and a doctor, years from now: a version that comes into force stays in
/// force for everybody who comes after it, and all tests share one practice.
@PortalTest
abstract class TwoPersons {
    private static final AtomicInteger MONTHS = new AtomicInteger();
    static final String TURNS = "clauses/length.turns/settings/turns";
    static final String LATE = "clauses/reply.promise/words/late/en";

    @Autowired
    Versions versions;

    @Autowired
    Approvals approvals;

    @Autowired
    GoingBack goingBack;

    @Autowired
    Policies policies;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    PersonId mo = PersonId.next();
    PersonId ada = PersonId.next();
    PersonId lee = PersonId.next();

    @BeforeEach
    void everybody_is_here() {
        mo = staff("Mo", StaffRole.MANAGER);
        ada = staff("Ada", StaffRole.ADMINISTRATOR);
        lee = staff("Lee", StaffRole.PROVIDER);
        clock.set(MovableClock.START.plus(Duration.ofDays(365L * 20 + 30L * MONTHS.getAndIncrement())));
        policies.coming().forEach(coming -> approvals.withdraw(mo, coming.number(), "a new test"));
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    /// A draft with one value changed.
    int draft(String path, String value) {
        int number = versions.begin(mo, policies.currentNumber(), "We tried it and it works better.");
        change(mo, number, path, value);
        return number;
    }

    void change(PersonId by, int number, String path, String value) {
        Version draft = now(number);
        versions.save(by, number, draft.revision(), draft.text().withTyped(path, value));
    }

    /// A number that the version in force does not have.
    String otherTurns() {
        return String.valueOf(policies.current().settings().length().turns() % 40 + 1);
    }

    void propose(int number) {
        var words = new Approvals.Proposal("We tried it.", "We know.", ChangeKind.WORDING);
        approvals.propose(mo, number, now(number).revision(), words);
    }

    int live(String path, String value) {
        int number = draft(path, value);
        propose(number);
        approvals.approve(lee, number, null);
        return number;
    }

    Version now(int number) {
        return versions.find(number).orElseThrow();
    }

    NotAllowed.@Nullable Why refused(Runnable act) {
        try {
            act.run();
            return null;
        } catch (NotAllowed refused) {
            return refused.why();
        }
    }

    private PersonId staff(String given, StaffRole role) {
        PersonId id = PersonId.next();
        people.registerStaff(
                new Person(id, given, "Test", LocalDate.of(1970, 1, 1), null, "en", null, null),
                new StaffMember(id, given + " Test", role),
                null);
        return id;
    }
}
