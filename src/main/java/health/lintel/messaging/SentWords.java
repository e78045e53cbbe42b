package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Messages that their writers typed and sent, for who checks the reader. Words that were never sent, were taken
/// back, or wait for a person's decision are nobody's to look at and are not among them. The caller opens the
/// transaction and writes down who looked.
@Component
public class SentWords {
    private static final String TYPED = """
            select m.id, m.patient_id, m.receipt_id, m.sent_at from messaging.message m
            where m.side = 'PATIENT' and m.taken_down_by is null and m.receipt_id is not null
              and not exists (select from messaging.withdrawal w where w.message_id = m.id)
              and not exists (select from messaging.hold h where h.message_id = m.id
                  and not exists (select from messaging.hold_end e where e.message_id = h.message_id and e.delivered))
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SentWords(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// A message, without its words.
    public record Sent(MessageId id, PatientId patient, ReceiptId receipt, Instant at) {}

    /// What was sent in a span of time, oldest first.
    ///
    /// @param before exclusive
    public List<Sent> between(Instant from, Instant before) {
        return jdbc.sql(TYPED + " and m.sent_at >= :from and m.sent_at < :before order by m.sent_at, m.id")
                .param("from", from.atOffset(UTC))
                .param("before", before.atOffset(UTC))
                .query((row, number) -> new Sent(
                        new MessageId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new ReceiptId(row.getObject("receipt_id", UUID.class)),
                        Columns.moment(row, "sent_at")))
                .list();
    }

    /// The words of a message; empty if it was taken back since.
    public Optional<String> open(MessageId id) {
        return jdbc.sql("""
                select m.body from messaging.message m where m.id = :id
                  and not exists (select from messaging.withdrawal w where w.message_id = m.id)""")
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .map(body -> sealer.openText(body, id.value()));
    }
}
