package health.lintel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner may read, from the moment they are there.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// An empty new file; one that is there already is refused.
    public static Path create(Path file) throws IOException {
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
