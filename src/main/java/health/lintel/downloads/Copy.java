package health.lintel.downloads;

import java.time.Instant;
import java.util.List;

/// A record as it is copied.
///
/// @param language of whoever asked for it
/// @param name     the patient's
public record Copy(String language, String name, Instant at, List<Table> tables) {
    public Copy {
        tables = List.copyOf(tables);
    }
}
