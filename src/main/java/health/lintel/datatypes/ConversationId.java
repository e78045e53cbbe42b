package health.lintel.datatypes;

import java.util.UUID;

/// The id of a conversation between a patient and the practice.
public record ConversationId(UUID value) {
    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
