package health.lintel.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Six-digit codes that change every 30 seconds (RFC 6238 with SHA-1, what every authenticator app speaks).
final class Totp {
    static final int PERIOD_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), PERIOD_SECONDS);
    }

    static String code(byte[] secret, long step) {
        return String.format(Locale.ROOT, "%06d", truncated(secret, step) % DIGITS);
    }

    /// The step whose code this is: now, one before or one after, since phones' clocks differ.
    static OptionalLong matchingStep(byte[] secret, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (isSame(code(secret, step), code)) found = OptionalLong.of(step);
        }
        return found;
    }

    /// The 31-bit number of RFC 4226, 5.3.
    static int truncated(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0F;
            return ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// RFC 4648 base 32 without padding, as authenticator apps read it.
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        return text.toString();
    }

    private static boolean isSame(String expected, String typed) {
        return java.security.MessageDigest.isEqual(
                expected.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
