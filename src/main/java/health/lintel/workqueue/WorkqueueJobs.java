package health.lintel.workqueue;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkqueueJobs {
    /// Late items must be before the lead within a minute of the breach.
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    Job checkPromises(Promises promises) {
        return new Job("check-promises", EVERY, promises::check);
    }
}
