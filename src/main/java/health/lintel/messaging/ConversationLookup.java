package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PatientId;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds conversations with their messages: two questions, however many there are.
final class ConversationLookup {
    private static final String CONVERSATION = """
            select c.*, l.closed_at,
                   (select count(*) from messaging.extra_turn x where x.conversation_id = c.id) as extra_turns
            from messaging.conversation c left join messaging.closure l on l.conversation_id = c.id
            """;

    private final JdbcClient jdbc;
    private final ConversationMapping mapping;

    ConversationLookup(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.mapping = new ConversationMapping(sealer);
    }

    Optional<Conversation> find(PatientId patient, ConversationId id, Instant visibleBy) {
        return jdbc.sql(CONVERSATION + "where c.id = :id and c.patient_id = :patient")
                .param("id", id.value())
                .param("patient", patient.value())
                .query(mapping::conversation)
                .optional()
                .map(found -> filled(List.of(found), visibleBy).getFirst());
    }

    List<Conversation> of(PatientId patient, Instant visibleBy, int most) {
        return filled(
                jdbc.sql(CONVERSATION + "where c.patient_id = :patient order by c.opened_at desc limit :most")
                        .param("patient", patient.value())
                        .param("most", most)
                        .query(mapping::conversation)
                        .list(),
                visibleBy);
    }

    /// Their messages, asked for all of them at once.
    private List<Conversation> filled(List<Conversation> found, Instant visibleBy) {
        if (found.isEmpty()) return found;
        Map<UUID, List<Message>> messages = new HashMap<>();
        jdbc.sql("""
                select m.*, o.opened_at,
                       exists (select from messaging.hold h where h.message_id = m.id and not exists
                           (select from messaging.hold_end e where e.message_id = h.message_id and e.delivered)) as held
                from messaging.message m
                left join lateral (select min(opened_at) as opened_at from messaging.opening o
                                   where o.message_id = m.id) o on true
                where m.conversation_id = any(cast(:ids as uuid[])) and m.visible_at <= :by
                  and not exists (select from messaging.withdrawal w where w.message_id = m.id)
                order by m.sent_at, m.id""")
                .param(
                        "ids",
                        found.stream()
                                .map(conversation -> conversation.id().value())
                                .toArray(UUID[]::new))
                .param("by", visibleBy.atOffset(UTC))
                .query((ResultSet row) -> {
                    messages.computeIfAbsent(row.getObject("conversation_id", UUID.class), id -> new ArrayList<>())
                            .add(mapping.message(row));
                });
        return found.stream()
                .map(conversation -> mapping.with(
                        conversation, messages.getOrDefault(conversation.id().value(), List.of())))
                .toList();
    }
}
