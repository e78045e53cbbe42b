package health.lintel.demo;

import health.lintel.Lintel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A demo practice of its own under `target/demo-home`: its database is empty at first, PostgreSQL stays unpacked.
final class DemoPortal {
    static final Path HOME = Path.of("target", "demo-home");

    private DemoPortal() {}

    static ConfigurableApplicationContext openFresh() throws IOException {
        for (String part : List.of("postgres/data", "keys", "demo-cast")) remove(HOME.resolve(part));
        return open();
    }

    static ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Lintel.class)
                .logStartupInfo(false)
                .run(
                        "--lintel.demo=true",
                        "--lintel.demo.codes=true",
                        "--lintel.jobs=off",
                        "--lintel.home=" + HOME,
                        "--server.port=0",
                        "--logging.level.root=WARN");
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
