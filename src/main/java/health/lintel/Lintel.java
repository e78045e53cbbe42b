package health.lintel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The portal as one process. Beans are known by their full name, so that every module may have its own `Sending`.
@Modulithic(systemName = "Lintel")
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
