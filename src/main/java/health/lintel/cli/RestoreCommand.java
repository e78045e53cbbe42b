package health.lintel.cli;

import health.lintel.backup.Backups;
import health.lintel.backup.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lintel restore`: a practice back from its file, all of it or nothing.
@Command(
        name = "restore",
        description = {
            "Brings a practice back from a backup, into an empty database and an empty folder of keys.",
            "Reads the whole file first. An older backup is brought up to date afterwards."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What `lintel backup` wrote.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Mixin
    SecretOption secret = new SecretOption();

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        try {
            var opens = secret.typed();
            try (var portal = new SpringApplicationBuilder(BackupOnly.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .properties("logging.level.root=OFF", "lintel.database.manner=found")
                    .logStartupInfo(false)
                    .run()) {
                Manifest back = portal.getBean(Backups.class).restore(file, opens);
                System.out.printf(
                        Locale.ROOT,
                        "The practice of %s is back: %,d rows of %d tables and the keys, in %.1f s.%n"
                                + "Everybody signs in again.%n",
                        back.made(),
                        back.rows(),
                        back.tables(),
                        (System.nanoTime() - begun) / 1e9);
                return 0;
            }
        } catch (RuntimeException e) {
            System.err.println(PlainWords.of(e));
            return 2;
        }
    }
}
