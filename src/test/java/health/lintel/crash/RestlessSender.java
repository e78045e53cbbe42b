package health.lintel.crash;

import health.lintel.Lintel;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// A portal that says which messages it has, and in which four patients then send one message after the other
/// until it is killed. Every message has its own key, tried again with the same key when an answer did not
/// come.
///
/// It prints `HAVE n tasks` for each message it finds, `READY`, and `ACK n` when message n was acknowledged.
public final class RestlessSender {
    private static final int PATIENTS = 4;

    private RestlessSender() {}

    public static void main(String[] arguments) {
        ApplicationContext portal = new SpringApplicationBuilder(Lintel.class)
                .run("--lintel.home=" + arguments[0], "--server.port=0", "--logging.level.root=WARN");
        List<ChartAccess> patients = IntStream.range(0, PATIENTS)
                .mapToObj(n -> patient(portal.getBean(People.class), n))
                .toList();
        long highest = 0;
        for (ChartAccess patient : patients) highest = Math.max(highest, tell(portal, patient));
        AtomicLong next = new AtomicLong(highest + 1);
        System.out.println("READY");
        for (ChartAccess patient : patients) {
            Thread.ofPlatform().start(() -> {
                while (true) send(portal, patient, next.getAndIncrement());
            });
        }
    }

    private static ChartAccess patient(People people, int number) {
        var id = new PatientId(new UUID(0x4000, 0x8000_0000_0000_c0deL + number));
        PersonId self = PersonId.of(id.value().toString());
        if (people.access(self, id).isEmpty()) {
            var person = new Person(
                    self, "Pat", "Testperson", LocalDate.of(1970, 1, 1), "female", "en", "pat@example.org", null);
            people.registerPatient(person, null, null, Standing.ESTABLISHED, "test");
        }
        return people.access(self, id).orElseThrow();
    }

    /// @return the highest number it has
    private static long tell(ApplicationContext portal, ChartAccess patient) {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        Tasks tasks = portal.getBean(Tasks.class);
        return portal.getBean(Transactions.class).forSystem(() -> {
            long highest = 0;
            List<Object[]> rows = jdbc.sql(
                            "select send_key, conversation_id from messaging.message where patient_id = :id")
                    .param("id", patient.patient().value())
                    .query((row, n) -> new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                    .list();
            for (Object[] row : rows) {
                long number = ((UUID) row[0]).getLeastSignificantBits();
                var conversation = new ConversationId((UUID) row[1]);
                int work = tasks.openAbout(Subject.of("conversation", conversation))
                        .size();
                System.out.println("HAVE " + number + " " + work);
                highest = Math.max(highest, number);
            }
            return highest;
        });
    }

    private static void send(ApplicationContext portal, ChartAccess patient, long number) {
        Writing writing = portal.getBean(Writing.class);
        Sending sending = portal.getBean(Sending.class);
        UUID key = new UUID(0, number);
        Draft draft = null;
        while (true) {
            try {
                if (draft == null) {
                    Draft begun = writing.begin(patient, Draft.About.SELF, "other", null);
                    writing.save(patient, begun.id(), "Where may I park? " + number, Draft.About.SELF, "other");
                    draft = begun;
                }
                Sent sent = sending.send(patient, draft.id(), key, Sending.Intent.SEND);
                if (!(sent instanceof Sent.Delivered)) throw new IllegalStateException("not sent: " + sent);
                System.out.println("ACK " + number);
                return;
            } catch (DataAccessException | TransactionException e) {
                // The database is gone for a moment: a person would press the button again.
                System.out.println("RETRY " + number);
            }
        }
    }
}
