package health.lintel.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.scenarios.Practice;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ADraftIsTriedOnTheLastDaysTest {
    @Autowired
    Practice practice;

    @Autowired
    Writing writing;

    @Autowired
    Simulations simulations;

    @Autowired
    MovableClock clock;

    private PersonId manager;

    @BeforeEach
    void a_patient_writes_ten_days_after_a_visit() {
        clock.set(MovableClock.START);
        manager = practice.staff("Ada", StaffRole.ADMINISTRATOR);
        ChartAccess maria = practice.patient("Maria");
        practice.seen(maria, 10, "high blood pressure", "amlodipine");
        write(maria, "Since I started the amlodipine my ankles are a bit swollen at night. Please call me back.");
        write(maria, "I have crushing chest pain right now and I can't breathe.");
        write(maria, "Could I have a copy of my bill?");
    }

    @Test
    void the_same_version_decides_the_same_again() {
        Result result = tried(Past.SHIPPED);
        assertThat(result.replay().receipts()).isGreaterThanOrEqualTo(3);
        assertThat(result.replay().same()).isEqualTo(result.replay().receipts());
        assertThat(result.changed()).isZero();
    }

    @Test
    void a_shorter_window_changes_what_was_decided_live() {
        Result result = tried(Past.window(7));
        assertThat(result.changes().keySet()).anyMatch(sort -> sort.startsWith("DELIVER to clinical -> "));
        assertThat(result.cases()).isNotEmpty();
    }

    @Test
    void a_trial_says_what_the_receipts_cannot_show() {
        assertThat(tried(Past.window(7)).blind()).isEmpty();
        assertThat(tried(PolicyFile.named("demo/policies/lakeview.yaml")).blind())
                .containsExactly("topics.sensitive");
    }

    @Test
    void nothing_of_a_trial_reaches_anybody() {
        int before = writing.drafts(practice.patient("Nobody")).size();
        tried(Past.window(7));
        assertThat(before).isZero();
        assertThat(simulations.newest(manager)).isNotEmpty().allMatch(run -> run.failure() == null);
    }

    private Result tried(PolicyVersion draft) {
        clock.advance(Duration.ofMinutes(1));
        UUID id = simulations.begin(manager, "a trial", draft, 30);
        Run run = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> simulations.find(manager, id).orElseThrow(),
                        each -> each.failure() != null || each.result() != null);
        assertThat(run.failure()).isNull();
        return Objects.requireNonNull(run.result());
    }

    private void write(ChartAccess access, String words) {
        Draft draft = writing.begin(access, Draft.About.SELF, null, null);
        writing.save(access, draft.id(), words, Draft.About.SELF, null);
        writing.review(access, draft.id());
    }
}
