package health.lintel.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// A long stream as sealed chunks (AES-256-GCM). The nonce is the chunk's number and whether it is the last one: a
/// chunk moved, left out or doubled does not open, and neither does a stream that ends early.
final class Chunks {
    static final int PLAIN = 64 * 1024;
    static final int SEALED = PLAIN + 16;

    private final Lid lid;

    Chunks(Lid lid) {
        this.lid = lid;
    }

    enum Place {
        INSIDE,
        LAST
    }

    byte[] seal(byte[] plain, int length, long number, Place place) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, place).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing a chunk cannot fail", e);
        }
    }

    /// @return null if these are not the bytes that were sealed as that chunk
    byte @Nullable [] open(byte[] sealed, long number, Place place) {
        if (sealed.length < SEALED - PLAIN) return null;
        try {
            return cipher(Cipher.DECRYPT_MODE, number, place).doFinal(sealed);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, long number, Place place) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(number).putInt(place.ordinal()).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, lid.key(), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(lid.bytes());
        return cipher;
    }
}
