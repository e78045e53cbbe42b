package health.lintel.cli;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that a backup needs. Not marked as configuration, so that the portal itself does not find
/// it. Opened lazily: what seals values would make a key where none is, and a restore brings its own.
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {"health.lintel.storage", "health.lintel.backup"})
final class BackupOnly {
    @Bean
    static Clock clock() {
        // As the portal's: PostgreSQL keeps microseconds.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
