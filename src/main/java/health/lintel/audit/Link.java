package health.lintel.audit;

import health.lintel.storage.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One link of the chain: SHA-256 of the link before it and of the entry, every field with its length in front,
/// so that no two different entries are written alike.
final class Link {
    static final int LENGTH = 32;
    static final byte[] BEFORE_THE_FIRST = new byte[LENGTH];

    private Link() {}

    static byte[] of(byte[] previous, AuditEntry entry) {
        MessageDigest digest = Fingerprint.sha256();
        digest.update(previous);
        add(digest, entry.id());
        add(digest, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        add(digest, entry.actor());
        add(digest, entry.actorKind());
        add(digest, entry.act());
        add(digest, entry.subject());
        add(digest, entry.patient());
        add(digest, entry.why());
        add(digest, entry.requestId());
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable Object field) {
        if (field == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
            return;
        }
        byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
