package health.lintel.triage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The reader's front door.
public final class Triage {

    /// Reads a text.
    ///
    /// @param language "en" or "es" when the writer said so, else null
    public Reading read(String text, @Nullable String language) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            scores.put(label, 0.0);
        }
        return new Reading(
                language == null ? "en" : language,
                true,
                Set.of(),
                true,
                null,
                false,
                false,
                scores,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "none");
    }
}
