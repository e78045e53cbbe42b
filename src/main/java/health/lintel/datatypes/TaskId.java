package health.lintel.datatypes;

import java.util.UUID;

/// The id of an item of staff's work.
public record TaskId(UUID value) {
    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
