package health.lintel.datatypes;

import java.util.UUID;

/// The id of a patient of the practice.
public record PatientId(UUID value) {
    public static PatientId next() {
        return new PatientId(Ids.next());
    }

    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
