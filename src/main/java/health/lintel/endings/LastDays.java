package health.lintel.endings;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LastDays {
    /// The notice that people signed runs out by the calendar.
    @Bean
    Job endNoticesThatAreOver(EndingCare care) {
        return new Job("end-notices-that-are-over", Duration.ofMinutes(10), care::endWhatIsOver);
    }
}
