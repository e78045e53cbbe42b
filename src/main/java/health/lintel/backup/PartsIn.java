package health.lintel.backup;

import health.lintel.backup.Manifest.Kind;
import health.lintel.backup.Manifest.Part;
import health.lintel.storage.Fingerprint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup from its first part to its last, and holds it against its manifest.
final class PartsIn implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_BLOCK = 1024 * 1024;

    private final InputStream sealed;
    private final DataInputStream from;

    private PartsIn(InputStream sealed) {
        this.sealed = sealed;
        this.from = new DataInputStream(new BufferedInputStream(new InflaterInputStream(sealed), 64 * 1024));
    }

    static PartsIn open(Path file, Secret secret) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
        try {
            return new PartsIn(new SealedInput(raw, Lid.read(raw, secret)));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /// Takes the bytes of a part as they come.
    interface Taker {
        Sink begin(Kind kind, String name, List<String> columns) throws IOException;
    }

    interface Sink {
        /// For a part that this reader has no use for.
        Sink NONE = new Sink() {
            @Override
            public void take(byte[] bytes) {}

            @Override
            public void end(long count) {}
        };

        void take(byte[] bytes) throws IOException;

        /// @param count what the writer counted
        void end(long count) throws IOException;
    }

    /// @return the manifest, after every part was found to be as it says
    Manifest readAll(Taker taker) throws IOException {
        List<Part> read = new ArrayList<>();
        while (true) {
            Kind kind = Kind.valueOf(from.readUTF());
            String name = from.readUTF();
            List<String> columns = new ArrayList<>();
            int count = from.readUnsignedShort();
            for (int i = 0; i < count; i++) columns.add(from.readUTF());
            if (kind == Kind.MANIFEST) return checked(manifest(), read);
            read.add(part(kind, name, columns, taker.begin(kind, name, columns)));
        }
    }

    private Part part(Kind kind, String name, List<String> columns, Sink sink) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        for (byte[] block = block(); block.length > 0; block = block()) {
            digest.update(block);
            sink.take(block);
        }
        long count = from.readLong();
        sink.end(count);
        return new Part(kind, name, columns, count, HexFormat.of().formatHex(digest.digest()));
    }

    private Manifest manifest() throws IOException {
        var json = new ByteArrayOutputStream();
        for (byte[] block = block(); block.length > 0; block = block()) json.writeBytes(block);
        from.readLong();
        return JSON.readValue(json.toByteArray(), Manifest.class);
    }

    private byte[] block() throws IOException {
        int length = from.readInt();
        if (length < 0 || length > LONGEST_BLOCK) throw new BackupFailed("This backup has an unknown form.");
        byte[] block = from.readNBytes(length);
        if (block.length < length) throw new BackupFailed("This backup is cut short.");
        return block;
    }

    private Manifest checked(Manifest manifest, List<Part> read) throws IOException {
        if (!manifest.parts().equals(read)) {
            throw new BackupFailed("This backup does not hold what its own list says. Take another copy.");
        }
        // Nothing may follow: only the sealed end tells that the file is whole.
        if (from.read() >= 0 || sealed.read() >= 0)
            throw new BackupFailed("Something follows after this backup's end.");
        return manifest;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
