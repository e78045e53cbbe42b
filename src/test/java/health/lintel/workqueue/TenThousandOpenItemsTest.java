package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TenThousandOpenItemsTest {
    @Autowired
    Queue queue;

    @Autowired
    Tasks tasks;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;
    PoolKey pool;
    PersonId nurse;

    @BeforeEach
    void a_flood() {
        clinic = new Clinic(portal);
        pool = clinic.pool("nurses", null);
        nurse = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        transactions.forSystem(() -> jdbc.sql("""
                insert into workqueue.task (id, kind, subject_kind, subject_id, title, gravity, language, pool, status,
                    opened_at, due_at, version)
                select gen_random_uuid(), 'message', 'conversation', n::text, 'Message', 4, 'en', :pool, 'REQUESTED',
                    :now, cast(:now as timestamptz) + n * interval '1 minute', 1
                from generate_series(1, 10000) n""")
                .param("pool", pool.value())
                .param("now", TaskRows.utc(clock.instant()))
                .update());
    }

    @AfterEach
    void ebbs() {
        transactions.forSystem(() -> jdbc.sql("""
                update workqueue.task set status = 'COMPLETED', closed_at = :now where pool = :pool and closed_at is null""")
                .param("pool", pool.value())
                .param("now", TaskRows.utc(clock.instant()))
                .update());
    }

    @Test
    void the_gravest_stands_first_and_the_soonest_due_next() {
        var grave = tasks.open(clinic.emergency(pool, null));
        List<Task> first = queue.page(nurse, QueueView.POOLS, 1).tasks();
        assertThat(first).hasSize(Queue.PAGE);
        assertThat(first.getFirst().id()).isEqualTo(grave);
        assertThat(first.subList(1, 50)).extracting(Task::dueAt).isSorted();
        assertThat(queue.page(nurse, QueueView.DANGER, 1).tasks())
                .extracting(Task::id)
                .containsExactly(grave);
    }

    @Test
    void every_item_stands_on_exactly_one_page() {
        assertThat(queue.page(nurse, pool, 200).tasks()).hasSize(50);
        assertThat(queue.page(nurse, pool, 200).hasNext()).isFalse();
        assertThat(queue.page(nurse, pool, 201).tasks()).isEmpty();
        assertThat(queue.page(nurse, pool, 1).tasks())
                .doesNotContainAnyElementsOf(queue.page(nurse, pool, 2).tasks());
    }

    @Test
    void the_counts_agree_with_the_lists() {
        clock.advance(Duration.ofMinutes(100));
        QueueCounts counts = queue.counts(nurse);
        assertThat(counts.of(pool)).isEqualTo(10_000);
        assertThat(counts.of(QueueView.UNASSIGNED)).isEqualTo(10_000);
        assertThat(counts.of(QueueView.OVERDUE)).isEqualTo(100);
        assertThat(counts.of(QueueView.MINE)).isZero();
    }

    @Test
    void somebody_without_a_part_in_the_pool_sees_none_of_it() {
        PersonId biller = clinic.staff(StaffRole.BILLING);
        assertThat(queue.page(biller, pool, 1).tasks()).isEmpty();
        assertThat(queue.counts(biller).of(pool)).isZero();
    }

    @Test
    void the_first_page_is_a_walk_along_an_index_without_a_sort() {
        String plan = String.join("\n", transactions.forStaff(nurse, () -> {
            // The planner has no statistics of rows this young; what matters is that an index serves the order.
            jdbc.sql("set local enable_sort = off").update();
            return jdbc.sql("""
                    explain select t.id from workqueue.task t
                    where t.closed_at is null and t.pool = any(cast(:pools as text[]))
                    order by t.gravity, t.next_at, t.id limit 51""")
                    .param("pools", new String[] {pool.value()})
                    .query(String.class)
                    .list();
        }));
        assertThat(plan).contains("Index Scan using task_").doesNotContain("Sort");
    }
}
