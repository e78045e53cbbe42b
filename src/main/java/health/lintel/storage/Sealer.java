package health.lintel.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals values before they reach the database: AES-256-GCM, bound to the row they belong to, so that neither a
/// dump nor
/// a row copied to another place can be read.
///
/// Sealed form: one byte version, four bytes key id, twelve bytes nonce, ciphertext with tag.
public final class Sealer {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;

    Sealer(Keys keys) {
        this.keys = keys;
    }

    public byte[] seal(String text, UUID row) {
        return seal(text.getBytes(StandardCharsets.UTF_8), row);
    }

    public byte[] seal(byte[] plain, UUID row) {
        int id = keys.current();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keys.key(id), nonce, row, plain);
        return ByteBuffer.allocate(5 + NONCE + sealed.length)
                .put(VERSION)
                .putInt(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String openText(byte[] sealed, UUID row) {
        return new String(open(sealed, row), StandardCharsets.UTF_8);
    }

    public byte[] open(byte[] sealed, UUID row) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.get() != VERSION) throw new StorageFailed("A sealed value has an unknown form");
        int id = buffer.getInt();
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return crypt(Cipher.DECRYPT_MODE, keys.key(id), nonce, row, body);
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, UUID row, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(row.getMostSignificantBits())
                    .putLong(row.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new StorageFailed("A sealed value cannot be opened: wrong key, wrong row or damaged", e);
        }
    }
}
