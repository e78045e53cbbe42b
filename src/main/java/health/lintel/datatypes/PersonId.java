package health.lintel.datatypes;

import java.util.UUID;

/// The id of anybody we know by name: patient, relative, member of staff.
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
