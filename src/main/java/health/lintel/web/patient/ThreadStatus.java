package health.lintel.web.patient;

import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a conversation stands, for its reader. The words stand under `patient.status.<key>`.
///
/// @param by when the practice said that it would answer; null where no answer is owed
public record ThreadStatus(
        Conversation thread, Key key, @Nullable Instant by) {
    private static final Set<String> TOPICS = Set.of(
            "result-question",
            "medication-effect",
            "symptom",
            "medical-question",
            "visit-follow-up",
            "danger",
            "clinical",
            "refill-trouble",
            "results",
            "refill",
            "appointment",
            "billing",
            "insurance",
            "prior-authorization",
            "referral",
            "records-forms",
            "admin-other",
            "courtesy");

    /// @see #tag()
    public enum Key {
        HELD,
        LATE,
        WAITING,
        ASKED,
        NEW,
        ANSWERED,
        SENT,
        CLOSED;

        /// As words are filed.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The look of its mark.
        public String tag() {
            return switch (this) {
                case HELD, LATE, ASKED -> "warn";
                case NEW, ANSWERED -> "good";
                case WAITING -> "plain";
                case SENT, CLOSED -> "";
            };
        }
    }

    static ThreadStatus of(Conversation thread, Instant now) {
        Instant by = thread.answerDue();
        return new ThreadStatus(thread, key(thread, by, now), by);
    }

    private static Key key(Conversation thread, @Nullable Instant by, Instant now) {
        Message last = thread.last();
        if (last != null && last.isHeld()) return Key.HELD;
        if (by != null) return by.isBefore(now) ? Key.LATE : Key.WAITING;
        // Thanks close themselves: for their writer they are sent, nothing more.
        if (last == null || last.side() == Conversation.Side.PATIENT) return Key.SENT;
        if (last.openedAt() == null) return Key.NEW;
        if (thread.isClosed()) return Key.CLOSED;
        return thread.staffAskedLast() ? Key.ASKED : Key.ANSWERED;
    }

    /// Is the topic one of our keys, or a subject that staff wrote?
    public static boolean isKnownTopic(String topic) {
        return TOPICS.contains(topic);
    }
}
