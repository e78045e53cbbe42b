package health.lintel.cli;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/// What every part of the portal has that a verb opens: no pages, no talk at the start, the portal's clock. Not marked
/// as configuration, so that the portal itself does not find it.
@EnableAutoConfiguration
final class Part {
    /// @param modules names what else is in it
    static SpringApplicationBuilder of(Class<?> modules) {
        return new SpringApplicationBuilder(Part.class, modules)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=OFF")
                .logStartupInfo(false);
    }

    @Bean
    static Clock clock() {
        // As the portal's: PostgreSQL keeps microseconds.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
