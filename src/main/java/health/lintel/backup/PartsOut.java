package health.lintel.backup;

import health.lintel.backup.Manifest.Kind;
import health.lintel.backup.Manifest.Part;
import health.lintel.storage.Fingerprint;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes the parts of a backup one after the other: kind, name, columns, blocks of bytes, an empty block, the
/// count. Compressed, then sealed.
final class PartsOut implements AutoCloseable {
    private static final int BLOCK = 32 * 1024;

    private final DataOutputStream to;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final List<Part> written = new ArrayList<>();

    PartsOut(OutputStream file, Secret secret) throws IOException {
        Lid lid = Lid.write(file, secret);
        to = new DataOutputStream(new DeflaterOutputStream(new SealedOutput(file, lid), deflater, BLOCK));
    }

    /// Writes a part's bytes and says how many rows they are.
    interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    void part(Kind kind, String name, List<String> columns, Content content) throws IOException {
        to.writeUTF(kind.name());
        to.writeUTF(name);
        to.writeShort(columns.size());
        for (String column : columns) to.writeUTF(column);
        MessageDigest digest = Fingerprint.sha256();
        long count;
        try (var blocks = new BufferedOutputStream(new Blocks(), BLOCK);
                var counted = new DigestOutputStream(blocks, digest)) {
            count = content.writeTo(counted);
        }
        to.writeInt(0);
        to.writeLong(count);
        written.add(new Part(kind, name, columns, count, HexFormat.of().formatHex(digest.digest())));
    }

    List<Part> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        to.close();
        deflater.end();
    }

    private final class Blocks extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) return;
            to.writeInt(length);
            to.write(bytes, from, length);
        }
    }
}
