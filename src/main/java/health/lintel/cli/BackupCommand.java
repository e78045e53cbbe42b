package health.lintel.cli;

import health.lintel.backup.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        return BackupOnly.run("visit", secret::typedTwice, (backups, opens) -> said(backups.write(file, opens), begun));
    }

    private String said(Manifest made, long begun) {
        return String.format(
                Locale.ROOT,
                "%s holds %,d rows of %d tables and the keys: %,.1f MB in %.1f s, read through once.%n"
                        + "Copy it to another machine, and keep its secret somewhere else.",
                file,
                made.rows(),
                made.tables(),
                file.toFile().length() / 1e6,
                (System.nanoTime() - begun) / 1e9);
    }
}
