package health.lintel.reminders;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderJobs {
    @Bean
    Job visitReminders(Reminders reminders) {
        return new Job("visit-reminders", Duration.ofMinutes(10), reminders::check);
    }
}
