package health.lintel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// The portal as one process.
@Modulithic(systemName = "Lintel")
@SpringBootApplication(proxyBeanMethods = false)
public class Lintel {
    public static void main(String[] arguments) {
        SpringApplication.run(Lintel.class, arguments);
    }

    /// PostgreSQL keeps microseconds; a moment must be equal to itself after a round trip.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
