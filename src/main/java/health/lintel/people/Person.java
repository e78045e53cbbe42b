package health.lintel.people;

import health.lintel.datatypes.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody we know by name.
///
/// @param language language of their pages and letters, such as "en" or "es"
public record Person(
        PersonId id,
        String given,
        String family,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String language,
        @Nullable String email,
        @Nullable String phone) {

    public String name() {
        return given + " " + family;
    }
}
