package health.lintel.facts;

import java.util.Locale;
import java.util.Optional;

/// How a person stands with the practice (POLICY, "Standing").
public enum Standing {
    PROSPECTIVE,
    REGISTERED,
    ESTABLISHED,
    SUSPENDED,
    ENDING,
    FORMER,
    DECEASED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> of(String id) {
        for (Standing standing : values()) {
            if (standing.id().equals(id)) return Optional.of(standing);
        }
        return Optional.empty();
    }
}
