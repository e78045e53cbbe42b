package health.lintel.accounts;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passphrases with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's floor). Raising a figure here rehashes each
/// passphrase at its next sign-in.
@Component
class Passphrases {
    static final int MEMORY_KIB = 19_456;
    static final int PASSES = 2;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final HashingRoom room;
    /// Compared against when there is no account, so that "no such name" takes as long as "wrong passphrase".
    private final String nobodys;

    Passphrases(HashingRoom room) {
        this.room = room;
        this.nobodys = hash("nobody signs in with this one");
    }

    String hash(String passphrase) {
        return room.run(() -> java.util.Objects.requireNonNull(encoder.encode(normal(passphrase))));
    }

    /// @param hash null if there is nothing to compare with: as much work, and never a match
    boolean matches(String passphrase, @Nullable String hash) {
        boolean same = room.run(() -> encoder.matches(normal(passphrase), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// The same letters typed on another keyboard are the same passphrase (NIST SP 800-63B-4, 3.1.1.2).
    private static String normal(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
    }
}
