package health.lintel.backup;

import health.lintel.backup.Manifest.Kind;
import health.lintel.storage.Database;
import health.lintel.storage.KeyFiles;
import health.lintel.storage.OwnerOnly;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;

/// Makes backups, reads them through, restores them.
@Component
public class Backups {
    private final Database database;
    private final KeyFiles keys;
    private final Clock clock;

    Backups(Database database, KeyFiles keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /// Writes a new file that only its owner can read, and reads it through once before it gets its name.
    public Manifest write(Path file, Secret secret) {
        if (Files.exists(file)) throw new BackupFailed(file + " is there already. Nothing was written.");
        Path absolute = file.toAbsolutePath();
        Path growing = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.deleteIfExists(growing);
            OwnerOnly.create(growing);
            Manifest written = fill(growing, secret);
            if (!check(growing, secret).equals(written)) {
                throw new BackupFailed("What was written does not read back as it was. Is the disk sound?");
            }
            Files.move(growing, absolute, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException | SQLException e) {
            throw new BackupFailed("The backup was not made: " + e.getMessage(), e);
        } finally {
            forget(growing);
        }
    }

    private Manifest fill(Path file, Secret secret) throws IOException, SQLException {
        Manifest written;
        try (OutputStream raw = Files.newOutputStream(file, StandardOpenOption.WRITE);
                PartsOut out = new PartsOut(raw, secret)) {
            written = new Snapshot(database, keys).writeTo(out, clock.instant());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return written;
    }

    /// Reads a file to its end; touches nothing.
    public Manifest check(Path file, Secret secret) {
        return read(file, secret, new HashMap<>());
    }

    /// Restores into a database that must be empty.
    public Manifest restore(Path file, Secret secret) {
        Map<String, byte[]> found = new HashMap<>();
        Manifest manifest = read(file, secret, found);
        try {
            new Restoring(database, keys).restore(file, secret, manifest, found);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new BackupFailed("Nothing was restored: " + e.getMessage(), e);
        }
    }

    private static Manifest read(Path file, Secret secret, Map<String, byte[]> keys) {
        try (PartsIn in = PartsIn.open(file, secret)) {
            return in.readAll(
                    (kind, name, columns) -> kind == Kind.KEY ? new KeyCatcher(name, keys) : PartsIn.Sink.NONE);
        } catch (EOFException | ZipException e) {
            throw new BackupFailed("This backup is damaged or cut short. Nothing was changed.", e);
        } catch (IOException e) {
            throw new BackupFailed("The backup cannot be read: " + e.getMessage(), e);
        }
    }

    private static void forget(Path growing) {
        try {
            Files.deleteIfExists(growing);
        } catch (IOException e) {
            throw new BackupFailed("The unfinished file could not be removed: " + growing, e);
        }
    }

    private record KeyCatcher(String name, Map<String, byte[]> keys, ByteArrayOutputStream bytes)
            implements PartsIn.Sink {
        KeyCatcher(String name, Map<String, byte[]> keys) {
            this(name, keys, new ByteArrayOutputStream());
        }

        @Override
        public void take(byte[] block) {
            bytes.writeBytes(block);
        }

        @Override
        public void end(long count) {
            keys.put(name, bytes.toByteArray());
        }
    }
}
