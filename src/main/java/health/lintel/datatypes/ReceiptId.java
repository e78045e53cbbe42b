package health.lintel.datatypes;

import java.util.UUID;

/// The id of the receipt of a decision.
public record ReceiptId(UUID value) {
    public static ReceiptId next() {
        return new ReceiptId(Ids.next());
    }

    public static ReceiptId of(String text) {
        return new ReceiptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
