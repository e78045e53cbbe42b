package health.lintel.billing;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BillingJobs {
    @Bean
    Job bookCardEvents(CardEvents events, Refunds refunds) {
        return new Job("book-card-events", Duration.ofMinutes(1), () -> {
            events.applyWaiting();
            refunds.sendWaiting();
        });
    }
}
