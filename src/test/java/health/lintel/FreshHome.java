package health.lintel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives the tests an empty database under `target`, keeping the unpacked PostgreSQL of an earlier run.
public class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path HOME = Path.of("target", "test-home");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = HOME.resolve("postgres/data");
            stopLeftOver(data.resolve("postmaster.pid"));
            remove(data);
            remove(HOME.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("lintel.home=" + HOME).applyTo(context);
    }

    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) return;
        process.get().destroyForcibly();
        process.get().onExit().join();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
