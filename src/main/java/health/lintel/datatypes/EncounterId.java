package health.lintel.datatypes;

import java.util.UUID;

/// The id of a visit that was held.
public record EncounterId(UUID value) {
    public static EncounterId next() {
        return new EncounterId(Ids.next());
    }

    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
