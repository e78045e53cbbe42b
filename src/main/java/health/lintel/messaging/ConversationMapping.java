package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Rows to conversations and messages.
final class ConversationMapping {
    private final Sealer sealer;

    ConversationMapping(Sealer sealer) {
        this.sealer = sealer;
    }

    Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                Conversation.Kind.valueOf(row.getString("kind")),
                row.getString("lane"),
                row.getString("topic"),
                row.getString("pool"),
                row.getString("language"),
                Columns.moment(row, "opened_at"),
                Conversation.Side.valueOf(row.getString("started_by")),
                Columns.momentOrNull(row, "closed_at"),
                row.getInt("extra_turns"),
                List.of());
    }

    Conversation with(Conversation found, List<Message> messages) {
        return new Conversation(
                found.id(),
                found.patient(),
                found.kind(),
                found.lane(),
                found.topic(),
                found.pool(),
                found.language(),
                found.openedAt(),
                found.startedBy(),
                found.closedAt(),
                found.extraTurns(),
                messages);
    }

    Message message(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID receipt = row.getObject("receipt_id", UUID.class);
        return new Message(
                new MessageId(id),
                new PersonId(row.getObject("author", UUID.class)),
                Conversation.Side.valueOf(row.getString("side")),
                Columns.personOrNull(row, "taken_down_by"),
                sealer.openText(row.getBytes("body"), id),
                Columns.moment(row, "sent_at"),
                Columns.moment(row, "visible_at"),
                Columns.momentOrNull(row, "answer_due"),
                row.getBoolean("asks"),
                row.getBoolean("held"),
                receipt == null ? null : new ReceiptId(receipt),
                Columns.momentOrNull(row, "opened_at"));
    }
}
