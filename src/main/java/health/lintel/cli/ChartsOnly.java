package health.lintel.cli;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that an import needs: no pages, no jobs, no mail. Not marked as configuration, so
/// that the portal itself does not find it.
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {
            "health.lintel.storage",
            "health.lintel.audit",
            "health.lintel.policy",
            "health.lintel.people",
            "health.lintel.records",
            "health.lintel.schedules",
            "health.lintel.appointments",
            "health.lintel.medications",
            "health.lintel.fhir"
        })
final class ChartsOnly {
    @Bean
    static Clock clock() {
        // As the portal's: PostgreSQL keeps microseconds.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
