package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PatientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation with its messages, as one reader may see it.
///
/// @param topic      short subject made from what was read, never the patient's words
/// @param pool       whose work it is
/// @param closedAt   when it was closed, or null while it is open
/// @param extraTurns turns that staff added
public record Conversation(
        ConversationId id,
        PatientId patient,
        Kind kind,
        @Nullable String lane,
        String topic,
        String pool,
        String language,
        Instant openedAt,
        Side startedBy,
        @Nullable Instant closedAt,
        int extraTurns,
        List<Message> messages) {

    /// Clinical conversations have a budget of turns; administrative ones end in a call back.
    public enum Kind {
        CLINICAL,
        ADMINISTRATIVE
    }

    public enum Side {
        PATIENT,
        STAFF
    }

    public Conversation {
        messages = List.copyOf(messages);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public @Nullable Message last() {
        return messages.isEmpty() ? null : messages.getLast();
    }

    /// Until when the practice said that it would answer; null where no answer is owed.
    public @Nullable Instant answerDue() {
        Message last = last();
        if (last == null || last.side() == Side.STAFF || isClosed()) return null;
        // Words added while an answer is owed neither restart nor delay the promise: the first of the run holds.
        Instant due = null;
        for (Message message : messages.reversed()) {
            if (message.side() == Side.STAFF) break;
            if (message.answerDue() != null && !message.isHeld()) {
                due = due == null || message.answerDue().isBefore(due) ? message.answerDue() : due;
            }
        }
        return due;
    }

    public @Nullable Instant firstAnsweredAt() {
        for (int i = 1; i < messages.size(); i++) {
            if (messages.get(i).side() == Side.STAFF && startedBy == Side.PATIENT)
                return messages.get(i).sentAt();
        }
        return startedBy == Side.STAFF && !messages.isEmpty()
                ? messages.getFirst().sentAt()
                : null;
    }

    /// Turns that the patient used after the first answer. Answers to a question of ours cost none, nor do
    /// words added while an answer is owed (length.turns).
    public int turnsUsed() {
        int used = 0;
        Message before = null;
        for (Message message : messages) {
            if (before != null && before.side() == Side.STAFF && message.side() == Side.PATIENT && !before.asks())
                used++;
            before = message;
        }
        return used;
    }

    public boolean staffAskedLast() {
        Message last = last();
        return last != null && last.side() == Side.STAFF && last.asks();
    }

    public boolean answerIsOwed() {
        return answerDue() != null;
    }
}
