package health.lintel.cli;

import health.lintel.backup.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the secret of a backup comes from: a file, or somebody who types. Never an argument, which others on the
/// machine can see.
final class SecretOption {
    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:LINTEL_BACKUP_SECRET_FILE}",
            description = {
                "Holds a long passphrase or random characters. Without it you are asked.",
                "Keep it apart from the backups: without it nobody opens one."
            })
    @Nullable
    Path file;

    Secret typedTwice() {
        if (file != null) return Secret.from(file);
        String first = ask("Passphrase for this backup: ");
        if (!first.equals(ask("The same again: "))) throw new IllegalArgumentException("The two are not the same.");
        return Secret.of(first);
    }

    Secret typed() {
        return file != null ? Secret.from(file) : Secret.of(ask("Passphrase of this backup: "));
    }

    private static String ask(String question) {
        var console = System.console();
        if (console == null) throw new IllegalArgumentException("Say where the secret lies: --secret-file FILE.");
        char[] typed = console.readPassword(question);
        return typed == null ? "" : new String(typed);
    }
}
