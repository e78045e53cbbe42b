package health.lintel.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What opens a backup: a long passphrase, or a file with random characters. Whoever guesses pays for each guess
/// with 64 MiB of memory (Argon2id).
public final class Secret {
    private static final int SHORTEST = 15;

    private final byte[] text;

    private Secret(byte[] text) {
        this.text = text;
    }

    public static Secret of(String text) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST) {
            throw new BackupFailed("The secret of a backup has at least " + SHORTEST + " characters.");
        }
        return new Secret(stripped.getBytes(StandardCharsets.UTF_8));
    }

    public static Secret from(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new BackupFailed("The file with the backup's secret cannot be read: " + file, e);
        }
    }

    byte[] stretched(byte[] salt, int mebibytes, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(mebibytes * 1024)
                .withIterations(passes)
                .withParallelism(1)
                .build();
        var argon = new Argon2BytesGenerator();
        argon.init(parameters);
        byte[] key = new byte[32];
        argon.generateBytes(text, key);
        return key;
    }
}
