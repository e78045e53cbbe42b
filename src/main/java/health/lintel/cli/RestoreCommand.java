package health.lintel.cli;

import health.lintel.backup.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        return BackupOnly.run("found", secret::typed, (backups, opens) -> said(backups.restore(file, opens), begun));
    }

    private static String said(Manifest back, long begun) {
        return String.format(
                Locale.ROOT,
                "The practice of %s is back: %,d rows of %d tables and the keys, in %.1f s.%nEverybody signs in again.",
                back.made(),
                back.rows(),
                back.tables(),
                (System.nanoTime() - begun) / 1e9);
    }
}
