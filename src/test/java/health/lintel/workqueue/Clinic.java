package health.lintel.workqueue;

import health.lintel.MovableClock;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small clinic of the test's own: pools that nobody else's staff belong to, people, patients, work.
final class Clinic {
    private final People people;
    private final Pools pools;
    private final Tasks tasks;
    private final Transactions transactions;
    private final MovableClock clock;

    Clinic(ApplicationContext portal) {
        this.people = portal.getBean(People.class);
        this.pools = portal.getBean(Pools.class);
        this.tasks = portal.getBean(Tasks.class);
        this.transactions = portal.getBean(Transactions.class);
        this.clock = portal.getBean(MovableClock.class);
        finishWhatOthersLeft(portal.getBean(JdbcClient.class));
    }

    /// All tests share one practice: what another left open would stand in everybody's lists.
    private void finishWhatOthersLeft(JdbcClient jdbc) {
        transactions.forSystem(() -> jdbc.sql(
                        "update workqueue.task set status = 'COMPLETED', closed_at = :now where closed_at is null")
                .param("now", TaskRows.utc(clock.instant()))
                .update());
    }

    /// A pool without anybody in it yet.
    PoolKey pool(String name, @Nullable PoolKey above) {
        PoolKey key = new PoolKey(name + "-" + UUID.randomUUID());
        pools.add(new Pool(key, name, name, null, null, above), null);
        return key;
    }

    PersonId staff(StaffRole role, PoolKey... belongsTo) {
        PersonId id = PersonId.next();
        var person = new Person(id, "Ana", "Reyes", null, null, "en", null, null);
        people.registerStaff(person, new StaffMember(id, "Ana R.", role), null);
        for (PoolKey pool : belongsTo) pools.join(pool, id, null);
        return id;
    }

    PatientId patient() {
        PatientId id = PatientId.next();
        var person = new Person(new PersonId(id.value()), "Rosa", "Delgado", null, null, "es", null, null);
        people.registerPatient(person, null, null, Standing.ESTABLISHED, "test");
        return id;
    }

    Subject subject() {
        return Subject.of("conversation", UUID.randomUUID());
    }

    NewTask routine(PoolKey pool, @Nullable PatientId patient) {
        return new NewTask(
                "message",
                subject(),
                patient,
                "Message about a visit",
                Gravity.ROUTINE,
                null,
                "en",
                pool,
                null,
                in(Duration.ofDays(3)));
    }

    NewTask emergency(PoolKey pool, @Nullable PatientId patient) {
        return new NewTask(
                "message",
                subject(),
                patient,
                "Message, may be an emergency",
                Gravity.SELF_HARM_OR_EMERGENCY,
                null,
                "es",
                pool,
                in(Duration.ofMinutes(30)),
                in(Duration.ofDays(3)));
    }

    /// As a patient sends it: in a transaction that sees nothing but the patient's rows.
    TaskId sentBy(PatientId patient, NewTask task) {
        return transactions.forPatient(new PersonId(patient.value()), patient, () -> tasks.open(task));
    }

    Task now(TaskId id) {
        return tasks.find(id).orElseThrow();
    }

    Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
