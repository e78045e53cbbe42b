package health.lintel.messaging;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitRequest;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The practice's answer to a request for a visit: the visit, the words and the end of the work, in one
/// transaction; [VisitRequestNews] tells the patient (`appointments.request`).
@Component
public class AnsweringVisitRequests {
    private final Appointments appointments;
    private final Tasks tasks;
    private final Transactions transactions;

    AnsweringVisitRequests(Appointments appointments, Tasks tasks, Transactions transactions) {
        this.appointments = appointments;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /// An answer of staff.
    ///
    /// @param seen  when the request last changed, on the page on which the answer was written
    /// @param step  proposed, confirmed or declined
    /// @param words what the patient reads
    /// @param visit the time it is about; null where there is none
    public record Reply(
            Instant seen,
            VisitRequest.Status step,
            String words,
            @Nullable Appointment visit) {}

    /// @throws AnsweredMeanwhile if somebody took a step since; then nothing is done
    public VisitRequest answer(ChartAccess access, UUID id, Reply reply) {
        return transactions.forStaff(access.actor(), () -> {
            VisitRequest request = appointments.lockRequest(access, id).orElseThrow();
            if (!request.status().isOpen() || !request.statusSince().equals(reply.seen())) {
                throw new AnsweredMeanwhile();
            }
            Appointment visit = reply.visit();
            if (visit != null) book(access, request, visit);
            VisitRequest answered = appointments.answerRequest(
                    access, id, reply.step(), reply.words(), visit == null ? null : visit.id());
            endWork(id);
            return answered;
        });
    }

    /// A new time takes the place of one that was proposed before.
    private void book(ChartAccess access, VisitRequest request, Appointment visit) {
        UUID before = request.appointment();
        if (before != null && !before.equals(visit.id())) {
            appointments.changeStatus(access, before, AppointmentStatus.CANCELLED, "another time");
        }
        appointments.book(access, visit);
    }

    /// The office has answered. What a nurse reads because of symptoms inside stays hers.
    private void endWork(UUID id) {
        for (Task task : tasks.openAbout(Subject.of("visit-request", id))) {
            boolean isANurses =
                    task.pool().equals(PoolKey.CLINICAL) || task.title().endsWith("-symptoms");
            if (!isANurses) tasks.closeByItself(task.id(), "visit request answered");
        }
    }

    /// Somebody took a step a moment ago.
    public static final class AnsweredMeanwhile extends RuntimeException {}
}
