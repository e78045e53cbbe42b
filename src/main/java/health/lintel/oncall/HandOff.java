package health.lintel.oncall;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Destination;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.Notes;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The morning: what the night left open goes to clinical support, with what was tried.
@Component
public class HandOff {
    /// Somebody called at night and was not helped to the end: looked at before anything of the new day.
    private static final Duration LOOK_WITHIN = Duration.ofMinutes(30);

    private final CallRows rows;
    private final Tasks tasks;
    private final Notes notes;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    HandOff(
            CallRows rows,
            Tasks tasks,
            Notes notes,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.notes = notes;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Ends the night. Of two who press the button one hands off; the other finds nothing left.
    ///
    /// @return how many items clinical support now has
    public int toClinicalSupport(PersonId by) {
        return transactions.forStaff(by, () -> {
            rows.lock();
            List<LoggedCall> calls = rows.waiting();
            if (calls.isEmpty()) return 0;
            var id = Ids.next();
            rows.insertHandOff(id, by, clock.instant(), calls);
            int given = giveItems(by, calls) + openForCallers(by, calls);
            audit.record(by, "on-call.handed-off", "hand-off/" + id, null);
            return given;
        });
    }

    private int giveItems(PersonId by, List<LoggedCall> calls) {
        Map<TaskId, List<LoggedCall>> byTask = new LinkedHashMap<>();
        for (LoggedCall call : calls) {
            if (call.task() != null)
                byTask.computeIfAbsent(call.task(), task -> new ArrayList<>()).add(call);
        }
        int given = 0;
        for (var each : byTask.entrySet()) {
            Task task = tasks.find(each.getKey()).filter(Task::isOpen).orElse(null);
            if (task == null) continue;
            String summary = summary(each.getValue());
            // What a colleague took meanwhile stays theirs.
            boolean isTaken = task.owner() != null && !task.owner().equals(by);
            if (isTaken) notes.add(by, task.id(), summary);
            else tasks.handOver(by, task.id(), task.version(), Destination.pool(PoolKey.CLINICAL), summary);
            given++;
        }
        return given;
    }

    private int openForCallers(PersonId by, List<LoggedCall> calls) {
        int opened = 0;
        for (LoggedCall call : calls) {
            if (call.task() != null || call.outcome().isSettled()) continue;
            TaskId task = tasks.open(followUp(call));
            notes.add(by, task, summary(List.of(call)));
            opened++;
        }
        return opened;
    }

    private NewTask followUp(LoggedCall call) {
        PracticeCalendar calendar = policies.calendar();
        Instant now = clock.instant();
        Instant look = calendar.afterOpenTime(now, LOOK_WITHIN);
        return new NewTask(
                "on-call-follow-up",
                Subject.of("call", call.id()),
                call.patient(),
                "on-call-follow-up",
                Gravity.PERSON_FIRST,
                "PERSON_FIRST",
                "en",
                PoolKey.CLINICAL,
                look,
                calendar.closingOf(calendar.dayOf(look)));
    }

    private String summary(List<LoggedCall> calls) {
        DateTimeFormatter when = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.ENGLISH)
                .withZone(policies.calendar().practice().zone());
        return calls.stream()
                .map(call -> when.format(call.at()) + name(call) + ": "
                        + call.outcome().written() + (call.note().isBlank() ? "" : ". " + call.note()))
                .collect(Collectors.joining("\n", "Hand-off of the night\n", ""));
    }

    private static String name(LoggedCall call) {
        return call.caller().isBlank() ? "" : ", " + call.caller();
    }
}
