package health.lintel.messaging;

import health.lintel.appointments.VisitRequested;
import health.lintel.decisions.Flag;
import health.lintel.decisions.Outcome;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The work that a request for a visit makes, in the transaction of the request (`appointments.request`). The front
/// desk finds a time; symptoms inside are also a nurse's to read.
@Component
class VisitRequestWork {
    private static final String KIND = "visit-request";

    private final Tasks tasks;
    private final People people;
    private final Policies policies;
    private final OnCallPage onCall;
    private final Clock clock;

    VisitRequestWork(Tasks tasks, People people, Policies policies, OnCallPage onCall, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.policies = policies;
        this.onCall = onCall;
        this.clock = clock;
    }

    @EventListener
    void on(VisitRequested asked) {
        Instant symptoms = asked.symptomsDue();
        Instant due = symptoms == null ? promise() : symptoms;
        String flag = symptoms == null ? null : "SYMPTOMS_INSIDE";
        PracticeCalendar calendar = policies.calendar();
        boolean isSoon = asked.neededBy() != null && asked.neededBy().isBefore(calendar.dayOf(due));
        if (flag == null && isSoon) flag = "NEEDED_SOONER";
        open(asked.access(), asked.request(), "visit-request", PoolKey.FRONT_DESK, Gravity.ROUTINE, flag, null, due);
    }

    /// @param gravest what a person must see first in these words; null if nothing but the symptoms themselves
    void openClinical(ChartAccess access, UUID request, @Nullable Outcome gravest, Instant due, Instant now) {
        Gravity gravity = gravest == null ? Gravity.ROUTINE : Delivery.gravity(gravest);
        Flag danger = gravest == null ? null : gravest.flag();
        String flag = danger == Flag.POSSIBLE_EMERGENCY ? danger.name() : "SYMPTOMS_INSIDE";
        Instant look = gravest == null ? null : gravest.lookBy();
        open(access, request, "visit-request-symptoms", PoolKey.CLINICAL, gravity, flag, look, due);
        if (gravity == Gravity.SELF_HARM_OR_EMERGENCY) {
            onCall.page(access.patient(), "visit-request/" + request, now);
        }
    }

    void openBooking(ChartAccess access, UUID request) {
        boolean isOpen = tasks.openAbout(about(request)).stream()
                .anyMatch(task -> task.pool().equals(PoolKey.FRONT_DESK));
        if (isOpen) return;
        open(
                access,
                request,
                "visit-request-confirmed",
                PoolKey.FRONT_DESK,
                Gravity.ROUTINE,
                "TIME_CONFIRMED",
                null,
                promise());
    }

    void closeAtFrontDesk(UUID request) {
        for (Task task : tasks.openAbout(about(request))) {
            if (task.pool().equals(PoolKey.FRONT_DESK)) tasks.closeByItself(task.id(), "withdrawn by the patient");
        }
    }

    private void open(
            ChartAccess access,
            UUID request,
            String title,
            PoolKey pool,
            Gravity gravity,
            @Nullable String flag,
            @Nullable Instant look,
            Instant due) {
        String language = people.patient(access).person().language();
        tasks.open(
                new NewTask(KIND, about(request), access.patient(), title, gravity, flag, language, pool, look, due));
    }

    private Instant promise() {
        return policies.calendar()
                .answerDueBy(
                        clock.instant(), policies.current().settings().promise().reply());
    }

    private static Subject about(UUID request) {
        return Subject.of(KIND, request);
    }
}
