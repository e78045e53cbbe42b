package health.lintel.messaging;

import health.lintel.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What messaging does by itself.
@Configuration(proxyBeanMethods = false)
class MessagingJobs {
    @Bean
    Job welfareCalls(Stops stops) {
        return new Job("welfare-calls", Duration.ofSeconds(15), stops::check);
    }

    @Bean
    Job resultsWithoutComment(UncommentedResults results) {
        return new Job("results-without-comment", Duration.ofMinutes(10), results::check);
    }

    @Bean
    Job turnedAwayAndThen(TurnedAway turnedAway) {
        return new Job("turned-away", Duration.ofHours(1), turnedAway::check);
    }

    @Bean
    Job unreadAdviceCalls(UnreadAdvice advice) {
        return new Job("unread-advice", Duration.ofMinutes(10), advice::check);
    }
}
