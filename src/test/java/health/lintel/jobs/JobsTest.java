package health.lintel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import health.lintel.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class JobsTest {
    @Autowired
    DataSource database;

    @Autowired
    List<Job> jobs;

    @Test
    void a_job_runs_again_and_again_also_after_it_failed() throws Exception {
        var runs = new CountDownLatch(3);
        Job failing = new Job("test-runs-again", Duration.ofMillis(100), () -> {
            runs.countDown();
            if (runs.getCount() == 2) throw new IllegalStateException("the first run fails");
        });
        Scheduler scheduler = Scheduling.build(database, List.of(failing));
        scheduler.start();
        try {
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void every_job_has_a_name_of_its_own() {
        assertThat(jobs).isNotEmpty();
        assertThat(jobs).extracting(Job::name).doesNotHaveDuplicates();
    }
}
