package health.lintel.downloads;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadJobs {
    @Bean
    Job copyRecords(Copying copying) {
        return new Job("copy-records", Duration.ofSeconds(2), copying::run);
    }
}
