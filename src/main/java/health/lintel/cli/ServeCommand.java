package health.lintel.cli;

import health.lintel.Lintel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lintel serve`: runs the portal until it is stopped.
@Command(
        name = "serve",
        description = "Runs the portal (LINTEL_PORT, LINTEL_HOME and LINTEL_DATABASE_URL say where).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final int SERVING = -1;
    private static final String MARK = "demo-practice";

    @Option(names = "--demo", description = "Run the demo practice: synthetic charts and a cast of people.")
    boolean demo;

    @Option(names = "--fresh", description = "With --demo: forget the demo's data and begin again.")
    boolean fresh;

    @Override
    public Integer call() {
        Path home = Path.of(System.getenv().getOrDefault("LINTEL_HOME", "data"));
        try {
            if (fresh && !forget(home)) return 2;
            if (demo && !mark(home)) return 2;
            if (demo) System.out.println("Opening the demo practice; the first time takes a minute or two.");
            var portal = new SpringApplicationBuilder(Lintel.class)
                    .properties(properties(home))
                    .logStartupInfo(false)
                    .run();
            System.out.println(
                    "Ready: http://localhost:" + portal.getEnvironment().getProperty("local.server.port"));
            return SERVING;
        } catch (IOException e) {
            System.err.println("The folder " + home + " cannot be used: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            System.err.println("Lintel could not start: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
    }

    /// The demo lives in a home of its own: its passphrases are known to everybody.
    private static boolean mark(Path home) throws IOException {
        Files.createDirectories(home);
        if (Files.exists(home.resolve(MARK))) return true;
        if (Files.exists(home.resolve("postgres/data"))) {
            System.err.println(home + " holds a practice that is no demo. Set LINTEL_HOME to another folder.");
            return false;
        }
        Files.createFile(home.resolve(MARK));
        return true;
    }

    private String[] properties(Path home) {
        if (!demo) return new String[0];
        return new String[] {
            "lintel.demo=true",
            "lintel.demo.codes=true",
            "logging.level.root=WARN",
            // What takes long at the first start: PostgreSQL is unpacked, the database made.
            "logging.level.health.lintel.storage=INFO",
            "logging.pattern.console=%m%n",
            "logging.file.name=" + home.resolve("lintel.log")
        };
    }

    /// Only a home that a demo made may be emptied.
    private boolean forget(Path home) throws IOException {
        if (!demo) {
            System.err.println("--fresh goes with --demo only.");
            return false;
        }
        if (!Files.exists(home)) return true;
        if (!Files.exists(home.resolve(MARK))) {
            System.err.println(home + " was not made by the demo; it is left alone.");
            return false;
        }
        if (Files.exists(home.resolve("postgres/data/postmaster.pid"))) {
            System.err.println("A PostgreSQL still runs on " + home + "; stop Lintel first.");
            return false;
        }
        for (String part : List.of("postgres/data", "keys", "demo-cast")) remove(home.resolve(part));
        return true;
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
