package health.lintel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.scenarios.Practice;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AResultWaitsForACommentTest {
    /// Monday, November 16, 10:00; the third open day after it is Thursday the 19th, closing at 17:00.
    private static final Instant RELEASED = Instant.parse("2026-11-16T15:00:00Z");

    private static final Instant THURSDAY_CLOSING = Instant.parse("2026-11-19T22:00:00Z");

    @Autowired
    UncommentedResults waiting;

    @Autowired
    Records records;

    @Autowired
    Intake intake;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    ChartAccess ana;

    @BeforeEach
    void a_patient() {
        clock.set(RELEASED);
        ana = practice.patient("Ana");
        practice.staff("Nora", StaffRole.CLINICAL_SUPPORT);
    }

    @Test
    void after_three_open_days_clinical_support_owns_it_and_is_asked_once() {
        UUID potassium = released(RELEASED, true, false);

        clock.set(THURSDAY_CLOSING.minusSeconds(1));
        waiting.check();
        assertThat(asked(potassium)).isEmpty();
        clock.set(THURSDAY_CLOSING);
        waiting.check();
        waiting.check();

        assertThat(asked(potassium)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("result-comment");
            assertThat(task.pool()).isEqualTo(PoolKey.CLINICAL);
            assertThat(task.gravity()).isEqualTo(Gravity.ROUTINE);
        });
    }

    @Test
    void an_abnormal_one_is_due_before_the_others() {
        UUID potassium = released(RELEASED, true, true);
        UUID sodium = released(RELEASED, true, false);

        clock.set(THURSDAY_CLOSING);
        waiting.check();

        Task abnormal = asked(potassium).getFirst();
        assertThat(abnormal.flag()).isEqualTo("ABNORMAL");
        assertThat(abnormal.dueAt()).isBefore(asked(sodium).getFirst().dueAt());
    }

    @Test
    void what_was_commented_in_time_asks_nobody_and_a_late_comment_ends_the_item() {
        UUID potassium = released(RELEASED, true, false);
        UUID sodium = released(RELEASED, true, false);
        ChartAccess nurse = people.access(practice.staff("Nia", StaffRole.CLINICAL_SUPPORT), ana.patient())
                .orElseThrow();
        records.comment(nurse, potassium, "All good.");

        clock.set(THURSDAY_CLOSING);
        waiting.check();
        assertThat(asked(potassium)).isEmpty();
        records.comment(nurse, sodium, "A little low, we check again in June.");

        assertThat(asked(sodium)).isEmpty();
    }

    @Test
    void results_of_other_offices_and_results_of_years_ago_are_nobodys_item() {
        UUID theirs = released(RELEASED, false, true);
        UUID old = released(RELEASED.minus(Duration.ofDays(400)), true, true);
        UUID notReleased = released(null, true, true);

        clock.set(THURSDAY_CLOSING);
        waiting.check();

        assertThat(asked(theirs)).isEmpty();
        assertThat(asked(old)).isEmpty();
        assertThat(asked(notReleased)).isEmpty();
    }

    private List<Task> asked(UUID result) {
        return tasks.openAbout(Subject.of("result", result));
    }

    private UUID released(@Nullable Instant at, boolean ours, boolean abnormal) {
        UUID id = Ids.next();
        Result result = new Result(
                id,
                "Observation",
                id.toString(),
                Result.Kind.LAB,
                "Potassium",
                "5",
                "mmol/L",
                at,
                at,
                ours,
                abnormal,
                null,
                null);
        intake.keep(
                ana.patient(), List.of(), new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(result)));
        return id;
    }
}
