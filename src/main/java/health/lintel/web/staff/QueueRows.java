package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.web.staff.QueueListPage.Block;
import health.lintel.web.staff.QueueListPage.Row;
import health.lintel.web.staff.QueueListPage.ViewLink;
import health.lintel.workqueue.Pool;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import health.lintel.workqueue.QueueCounts;
import health.lintel.workqueue.QueueView;
import health.lintel.workqueue.Reach;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Writing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the rows of a list: who it is about, who has it, who is writing.
@Component
class QueueRows {
    private final People people;
    private final Pools pools;
    private final Writing writing;
    private final Policies policies;
    private final Clock clock;

    QueueRows(People people, Pools pools, Writing writing, Policies policies, Clock clock) {
        this.people = people;
        this.pools = pools;
        this.writing = writing;
        this.policies = policies;
        this.clock = clock;
    }

    /// The lists of this person with how much each holds; a pool of theirs is there even when it is empty.
    List<ViewLink> views(String chosen, Reach reach, QueueCounts counts) {
        List<ViewLink> views = new ArrayList<>();
        for (QueueView view : List.of(
                QueueView.MINE,
                QueueView.POOLS,
                QueueView.DANGER,
                QueueView.OVERDUE,
                QueueView.DUE_TODAY,
                QueueView.UNASSIGNED)) {
            String id = QueueController.id(view);
            views.add(new ViewLink(id, "staff.view." + id, "", "", counts.of(view), id.equals(chosen)));
        }
        for (Pool pool : pools.all()) {
            PoolKey key = pool.key();
            boolean whole = reach.pools().contains(key);
            if (!whole && !(reach.dangerOnly().contains(key) && counts.of(key) > 0)) continue;
            String id = "pool:" + key;
            views.add(new ViewLink(id, null, pool.name(), pool.nameEs(), counts.of(key), id.equals(chosen)));
        }
        return views;
    }

    /// A provider's work stands in the blocks of the day in which they do it; everybody else's is one list (clause
    /// `focus.providers`).
    List<Block> blocks(SignedIn person, List<Task> tasks) {
        List<Row> rows = rows(person, tasks);
        if (person.role() != StaffRole.PROVIDER) return List.of(new Block(null, rows));
        Instant now = clock.instant();
        var calendar = policies.calendar();
        Map<ProviderDay, List<Row>> byBlock =
                rows.stream().collect(Collectors.groupingBy(row -> ProviderDay.of(row.task(), now, calendar)));
        List<Block> blocks = new ArrayList<>();
        for (ProviderDay part : ProviderDay.values()) {
            List<Row> found = byBlock.getOrDefault(part, List.of());
            if (!found.isEmpty()) blocks.add(new Block(part.key(), found));
        }
        return blocks;
    }

    private List<Row> rows(SignedIn person, List<Task> tasks) {
        List<PatientId> ids = tasks.stream()
                .map(Task::patient)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        Map<health.lintel.datatypes.TaskId, PersonId> writers =
                writing.writers(tasks.stream().map(Task::id).toList());
        Names names = new Names(people);
        LocalDate today = policies.calendar().dayOf(clock.instant());
        return tasks.stream()
                .map(task -> {
                    Patient patient = task.patient() == null ? null : patients.get(task.patient());
                    PersonId writer = writers.get(task.id());
                    return new Row(
                            task,
                            patient == null ? "" : patient.name(),
                            patient == null ? -1 : patient.age(today),
                            names.of(task.owner()),
                            person.person().equals(task.owner()),
                            person.person().equals(writer) ? "" : names.of(writer),
                            task.owner() == null && PoolAccess.of(person, task) == Sight.WORDS);
                })
                .toList();
    }
}
