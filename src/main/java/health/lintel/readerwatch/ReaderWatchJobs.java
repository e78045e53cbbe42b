package health.lintel.readerwatch;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What watching the reader does by itself.
@Configuration(proxyBeanMethods = false)
class ReaderWatchJobs {
    @Bean
    Job weeklySample(Sampling sampling) {
        return new Job("reader-sample", Duration.ofHours(1), sampling::draw);
    }

    @Bean
    Job oldReadingCounts(ReaderWatch watch) {
        return new Job("reader-counts-forgotten", Duration.ofHours(12), watch::forget);
    }
}
