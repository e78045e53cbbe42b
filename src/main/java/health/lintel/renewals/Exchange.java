package health.lintel.renewals;

import health.lintel.storage.Fingerprint;
import health.lintel.storage.Transactions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door for messages of pharmacies, by wire or by file. Whatever comes is answered; nothing is lost: what cannot
/// be read is parked with the reason.
@Component
public class Exchange {
    private final RenewalRows rows;
    private final MessageRows messages;
    private final Arriving arriving;
    private final Transactions transactions;

    Exchange(RenewalRows rows, MessageRows messages, Arriving arriving, Transactions transactions) {
        this.rows = rows;
        this.messages = messages;
        this.arriving = arriving;
        this.transactions = transactions;
    }

    /// @param xml      a Status or an Error, SCRIPT-shaped
    /// @param accepted false: the sender must look at it
    public record Reply(String xml, Took accepted, @Nullable UUID renewal) {}

    /// What became of a message.
    public enum Took {
        TAKEN,
        REFUSED
    }

    /// @param sender as the door recognized them, never as the message says
    public Reply receive(byte[] message, String sender) {
        ScriptReader.Read read = ScriptReader.read(message, sender);
        return transactions.forSystem(() -> switch (read) {
            case ScriptReader.Read.Refused refused -> park(message, sender, refused);
            case ScriptReader.Read.Request request -> take(message, sender, request.asked());
        });
    }

    private Reply take(byte[] message, String sender, Asked asked) {
        String id = asked.messageId() == null ? key(message) : asked.messageId();
        if (!messages.begin(sender, id)) {
            Optional<UUID> before = messages.renewalOf(sender, id);
            return new Reply(ScriptWriter.status(id), Took.TAKEN, before.orElse(null));
        }
        Renewal renewal = arriving.arrive(asked);
        messages.insert(sender, id, renewal.id(), null, message);
        return new Reply(ScriptWriter.status(id), Took.TAKEN, renewal.id());
    }

    private Reply park(byte[] message, String sender, ScriptReader.Read.Refused refused) {
        String id = refused.messageId() == null ? key(message) : refused.messageId();
        if (messages.begin(sender, id)) messages.insert(sender, id, null, refused.why(), cut(message));
        return new Reply(ScriptWriter.error(refused.messageId(), refused.why()), Took.REFUSED, null);
    }

    /// The answer as the pharmacy would get it; empty while it is open.
    public Optional<String> answerTo(UUID renewal) {
        return transactions.forSystem(() -> rows.find(renewal)).flatMap(ScriptWriter::response);
    }

    private static byte[] cut(byte[] message) {
        return message.length <= ScriptReader.MOST_BYTES
                ? message
                : java.util.Arrays.copyOf(message, ScriptReader.MOST_BYTES);
    }

    private static String key(byte[] message) {
        return HexFormat.of().formatHex(Fingerprint.of(new String(message, java.nio.charset.StandardCharsets.UTF_8)));
    }
}
