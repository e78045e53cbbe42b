package health.lintel.renewals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Senders by a secret shared with each: a file with a line "name secret" a sender, read at each request so that a
/// secret taken out counts at once. Without the setting nobody is recognized.
@Component
class SharedSecrets implements Senders {
    private static final Logger LOG = LoggerFactory.getLogger(SharedSecrets.class);
    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 24;

    private final String file;

    SharedSecrets(@Value("${lintel.pharmacies.secrets:}") String file) {
        this.file = file;
    }

    @Override
    public Optional<String> recognize(String presented) {
        if (file.isBlank() || !presented.startsWith(SCHEME)) return Optional.empty();
        byte[] secret = presented.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        try {
            String found = null;
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] parts = line.strip().split("\\s+", 2);
                if (parts.length < 2 || line.startsWith("#") || parts[1].length() < SHORTEST) continue;
                // Every line is compared, so that the time tells nothing.
                if (MessageDigest.isEqual(parts[1].getBytes(StandardCharsets.UTF_8), secret)) found = parts[0];
            }
            return Optional.ofNullable(found);
        } catch (IOException e) {
            LOG.warn("The file of pharmacies' secrets cannot be read, so no pharmacy is let in");
            return Optional.empty();
        }
    }
}
