package health.lintel.datatypes;

import java.util.UUID;

/// The id of words typed and not sent.
public record DraftId(UUID value) {
    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
