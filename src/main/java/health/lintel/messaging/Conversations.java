package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL that keeps conversations and their messages; finding them again is for [ConversationLookup].
@Component
class Conversations {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ConversationLookup lookup;

    Conversations(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.lookup = new ConversationLookup(jdbc, sealer);
    }

    void insert(Conversation conversation, PersonId openedBy) {
        jdbc.sql("""
                insert into messaging.conversation
                    (id, patient_id, kind, lane, topic, pool, language, opened_at, opened_by, started_by)
                values (:id, :patient, :kind, :lane, :topic, :pool, :language, :at, :by, :started)""")
                .param("id", conversation.id().value())
                .param("patient", conversation.patient().value())
                .param("kind", conversation.kind().name())
                .param("lane", conversation.lane())
                .param("topic", conversation.topic())
                .param("pool", conversation.pool())
                .param("language", conversation.language())
                .param("at", conversation.openedAt().atOffset(UTC))
                .param("by", openedBy.value())
                .param("started", conversation.startedBy().name())
                .update();
    }

    /// Stores a message once: false when this click was stored before.
    boolean insert(ConversationId conversation, PatientId patient, Message message, UUID sendKey) {
        return jdbc.sql("""
                insert into messaging.message (id, patient_id, conversation_id, author, side, taken_down_by, body,
                    sent_at, visible_at, answer_due, asks, send_key, receipt_id)
                values (:id, :patient, :conversation, :author, :side, :taken, :body,
                    :sent, :visible, :due, :asks, :key, :receipt)
                on conflict (author, send_key) do nothing""")
                        .param("id", message.id().value())
                        .param("patient", patient.value())
                        .param("conversation", conversation.value())
                        .param("author", message.author().value())
                        .param("side", message.side().name())
                        .param(
                                "taken",
                                message.takenDownBy() == null
                                        ? null
                                        : message.takenDownBy().value())
                        .param("body", sealer.seal(message.text(), message.id().value()))
                        .param("sent", message.sentAt().atOffset(UTC))
                        .param("visible", message.visibleAt().atOffset(UTC))
                        .param(
                                "due",
                                message.answerDue() == null
                                        ? null
                                        : message.answerDue().atOffset(UTC))
                        .param("asks", message.asks())
                        .param("key", sendKey)
                        .param(
                                "receipt",
                                message.receipt() == null
                                        ? null
                                        : message.receipt().value())
                        .update()
                == 1;
    }

    Optional<ConversationId> sentBefore(PersonId author, UUID sendKey) {
        return jdbc.sql("select conversation_id from messaging.message where author = :author and send_key = :key")
                .param("author", author.value())
                .param("key", sendKey)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    MessageId messageOf(PersonId author, UUID sendKey) {
        return jdbc.sql("select id from messaging.message where author = :author and send_key = :key")
                .param("author", author.value())
                .param("key", sendKey)
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
    }

    /// A conversation with the messages that may be seen by now; replies that can still be taken back are left to
    /// staff.
    Optional<Conversation> find(PatientId patient, ConversationId id, Instant visibleBy) {
        return lookup.find(patient, id, visibleBy);
    }

    Optional<PatientId> patientOf(ConversationId id) {
        return jdbc.sql("select patient_id from messaging.conversation where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<ConversationId> conversationOf(MessageId id) {
        return jdbc.sql("select conversation_id from messaging.message where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// The newest, each with the messages that may be seen by now.
    List<Conversation> of(PatientId patient, Instant visibleBy, int most) {
        return lookup.of(patient, visibleBy, most);
    }

    void hold(MessageId message, PatientId patient, UUID incident, Instant at) {
        jdbc.sql("""
                insert into messaging.hold (message_id, patient_id, incident_id, held_at)
                values (:message, :patient, :incident, :at)""")
                .param("message", message.value())
                .param("patient", patient.value())
                .param("incident", incident)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /// Ends a hold once: false when nothing was held, or somebody ended it before. Words that stayed held are
    /// delivered after all when an appeal is granted; what was delivered never is held again.
    boolean endHold(MessageId message, Instant at, boolean delivered) {
        return jdbc.sql("""
                insert into messaging.hold_end (message_id, patient_id, ended_at, delivered)
                select message_id, patient_id, :at, :delivered from messaging.hold where message_id = :message
                on conflict (message_id) do update set ended_at = excluded.ended_at, delivered = true
                    where excluded.delivered and not hold_end.delivered""")
                        .param("message", message.value())
                        .param("at", at.atOffset(UTC))
                        .param("delivered", delivered)
                        .update()
                == 1;
    }

    void close(Conversation conversation, @Nullable PersonId by, Instant at, String how) {
        jdbc.sql("""
                insert into messaging.closure (conversation_id, patient_id, closed_at, closed_by, how)
                values (:id, :patient, :at, :by, :how) on conflict do nothing""")
                .param("id", conversation.id().value())
                .param("patient", conversation.patient().value())
                .param("at", at.atOffset(UTC))
                .param("by", by == null ? null : by.value())
                .param("how", how)
                .update();
    }

    void reopen(ConversationId id) {
        jdbc.sql("delete from messaging.closure where conversation_id = :id")
                .param("id", id.value())
                .update();
    }

    void addTurn(Conversation conversation, PersonId by, Instant at, String why) {
        jdbc.sql("""
                insert into messaging.extra_turn (id, conversation_id, patient_id, given_at, given_by, why)
                values (:id, :conversation, :patient, :at, :by, :why)""")
                .param("id", Ids.next())
                .param("conversation", conversation.id().value())
                .param("patient", conversation.patient().value())
                .param("at", at.atOffset(UTC))
                .param("by", by.value())
                .param("why", why)
                .update();
    }

    void markOpened(Conversation conversation, PersonId by, Instant at) {
        jdbc.sql("""
                insert into messaging.opening (message_id, patient_id, person_id, opened_at)
                select m.id, m.patient_id, :by, :at from messaging.message m
                where m.conversation_id = :id and m.side = 'STAFF' and m.visible_at <= :at
                on conflict do nothing""")
                .param("id", conversation.id().value())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    boolean withdraw(MessageId id, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into messaging.withdrawal (message_id, patient_id, withdrawn_at, withdrawn_by)
                select id, patient_id, :at, :by from messaging.message
                where id = :id and author = :by and visible_at > :at on conflict do nothing""")
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }
}
