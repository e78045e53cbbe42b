package health.lintel.cli;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that the policy's versions need. Not marked as configuration, so that the portal itself
/// does not find it.
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {
            "health.lintel.storage",
            "health.lintel.audit",
            "health.lintel.policy",
            "health.lintel.people",
            "health.lintel.versions"
        })
final class VersionsOnly {
    @Bean
    static Clock clock() {
        // As the portal's: PostgreSQL keeps microseconds.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
