package health.lintel.messaging;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.records.Records;
import health.lintel.records.ResultCommented;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A clinician says in plain words what a result means (clause `results.ours`). The comment, the end of the item
/// and the notice to the patient are one act.
@Component
public class CommentingOnResults {
    /// How the item ended.
    public static final String COMMENTED = "commented";

    private final Records records;
    private final Tasks tasks;
    private final InHand inHand;
    private final People people;
    private final Outbox outbox;
    private final Transactions transactions;

    CommentingOnResults(
            Records records, Tasks tasks, InHand inHand, People people, Outbox outbox, Transactions transactions) {
        this.records = records;
        this.tasks = tasks;
        this.inHand = inHand;
        this.people = people;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /// @param version of the item on the page on which the comment was written
    /// @throws TaskChanged when a colleague has the item or it is done: nothing is said, the words stay on the page
    public void comment(ChartAccess chart, TaskId item, int version, UUID result, String words) {
        PersonId by = chart.actor();
        transactions.forStaff(by, () -> {
            Task mine = inHand.of(by, item, version);
            tasks.complete(by, item, mine.version(), COMMENTED);
            return records.comment(chart, result, words);
        });
    }

    /// The mail says that there is something new in the record, not what kind of thing, and not of whom.
    @EventListener
    void on(ResultCommented commented) {
        for (PersonId reader : readers(commented.patient())) {
            String once = "result-comment/" + commented.result() + "/" + reader;
            outbox.enqueue(Notice.of(reader, Template.RECORD_COMMENTED, "/records", once));
        }
    }

    /// A child's or an old mother's result is read by who helps them.
    private Set<PersonId> readers(PatientId patient) {
        Set<PersonId> readers = new LinkedHashSet<>();
        readers.add(new PersonId(patient.value()));
        people.helpersOf(patient).forEach(grant -> readers.add(grant.helper()));
        return readers;
    }
}
