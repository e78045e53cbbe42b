package health.lintel.cli;

import health.lintel.backup.Backups;
import health.lintel.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lintel backup`: everything in one sealed file, while the portal runs.
@Command(
        name = "backup",
        description = {
            "Writes the whole practice, keys included, into one sealed file.",
            "The portal may go on running; the file holds one moment."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A new file; only you can read it.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Mixin
    SecretOption secret = new SecretOption();

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        try {
            var opens = secret.typedTwice();
            try (var portal = new SpringApplicationBuilder(BackupOnly.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .properties("logging.level.root=OFF", "lintel.database.manner=visit")
                    .logStartupInfo(false)
                    .run()) {
                Manifest made = portal.getBean(Backups.class).write(file, opens);
                System.out.println(said(made, Files.size(file), (System.nanoTime() - begun) / 1e9));
                return 0;
            }
        } catch (IOException | RuntimeException e) {
            System.err.println(PlainWords.of(e));
            return 2;
        }
    }

    private String said(Manifest made, long bytes, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s holds %,d rows of %d tables and the keys: %,.1f MB in %.1f s, read through once.%n"
                        + "Copy it to another machine, and keep its secret somewhere else.",
                file,
                made.rows(),
                made.tables(),
                bytes / 1e6,
                seconds);
    }
}
