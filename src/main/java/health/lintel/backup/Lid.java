package health.lintel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The first bytes of a backup: what file it is, how its key comes from the secret, and a mark that tells a wrong
/// secret from a damaged file. The salt is new for each file, and so is the key: a chunk's number can be its nonce.
final class Lid {
    private static final byte[] MAGIC = "LINTEL BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int MARK = 32;
    private static final int MEBIBYTES = 64;
    private static final int PASSES = 3;

    private final byte[] bytes;
    private final SecretKey body;

    private Lid(byte[] bytes, SecretKey body) {
        this.bytes = bytes;
        this.body = body;
    }

    /// All that is in front of the first chunk; every chunk is bound to it.
    byte[] bytes() {
        return bytes;
    }

    SecretKey key() {
        return body;
    }

    static Lid write(OutputStream to, Secret secret) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] front = ByteBuffer.allocate(MAGIC.length + SALT + 2)
                .put(MAGIC)
                .put(salt)
                .put((byte) MEBIBYTES)
                .put((byte) PASSES)
                .array();
        byte[] root = secret.stretched(salt, MEBIBYTES, PASSES);
        byte[] mark = mark(root, front);
        to.write(front);
        to.write(mark);
        return new Lid(front, derived(root, "body", "AES"));
    }

    static Lid read(InputStream from, Secret secret) throws IOException {
        byte[] front = from.readNBytes(MAGIC.length + SALT + 2);
        byte[] mark = from.readNBytes(MARK);
        if (front.length < MAGIC.length
                || !MessageDigest.isEqual(MAGIC, java.util.Arrays.copyOf(front, MAGIC.length))) {
            throw new BackupFailed("This file is no backup of Lintel.");
        }
        if (mark.length < MARK) throw new BackupFailed("This backup is cut short: it ends in its first line.");
        ByteBuffer buffer = ByteBuffer.wrap(front).position(MAGIC.length);
        byte[] salt = new byte[SALT];
        buffer.get(salt);
        int mebibytes = buffer.get();
        int passes = buffer.get();
        // Bounds, so that an edited file cannot ask for all the memory there is.
        if (mebibytes < 8 || passes < 1 || passes > 16) throw wrong();
        byte[] root = secret.stretched(salt, mebibytes, passes);
        if (!MessageDigest.isEqual(mark, mark(root, front))) throw wrong();
        return new Lid(front, derived(root, "body", "AES"));
    }

    private static BackupFailed wrong() {
        return new BackupFailed("This is not the secret that the backup was made with, or the file's first line was"
                + " edited. Nothing was changed.");
    }

    private static byte[] mark(byte[] root, byte[] front) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived(root, "lid", "HmacSHA256"));
            return mac.doFinal(front);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC", e);
        }
    }

    private static SecretKey derived(byte[] root, String purpose, String algorithm) {
        try {
            byte[] label = ("lintel backup " + purpose).getBytes(StandardCharsets.US_ASCII);
            var how = HKDFParameterSpec.expandOnly(new SecretKeySpec(root, "HKDF"), label, 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }
}
