package health.lintel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// One scheduler for the jobs of all modules; its rows in PostgreSQL keep two nodes from running a job at once.
///
/// The scheduler itself lives by the machine's clock; what a job decides it decides by the injected one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lintel.jobs", havingValue = "on", matchIfMissing = true)
class Scheduling {
    private static final String TABLE = "jobs.scheduled_tasks";

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<Job> jobs) {
        return build(database, jobs);
    }

    @Bean
    Start start(Scheduler scheduler) {
        return new Start(scheduler);
    }

    static Scheduler build(DataSource database, List<Job> jobs) {
        List<RecurringTask<Void>> tasks =
                jobs.stream().map(Scheduling::recurring).toList();
        return Scheduler.create(database)
                .tableName(TABLE)
                .startTasks(tasks)
                .threads(Math.max(2, jobs.size()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private static RecurringTask<Void> recurring(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    record Start(Scheduler scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
