package health.lintel.billing;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events as they came, sealed, since a processor may put a payer's name into them; and what we did about each.
@Component
class CardEventRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    CardEventRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// @param outcome null while it waits
    record Listed(
            String id,
            String type,
            Instant madeAt,
            Instant receivedAt,
            @Nullable String outcome,
            Money amount) {}

    /// What we did about an event.
    record Done(
            Outcome outcome,
            @Nullable PatientId patient,
            @Nullable UUID payment,
            Money amount) {
        static Done noted() {
            return new Done(Outcome.NOTED, null, null, Money.ZERO);
        }

        static Done notOurs() {
            return new Done(Outcome.NOT_OURS, null, null, Money.ZERO);
        }
    }

    enum Outcome {
        BOOKED,
        NOTED,
        NOT_OURS
    }

    /// An event that comes twice is kept once.
    void keep(String event, String type, Instant madeAt, Instant now, String body) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into billing.card_event (id, event_id, type, made_at, received_at, body)
                values (:id, :event, :type, :made, :now, :body) on conflict (event_id) do nothing""")
                .param("id", id)
                .param("event", event)
                .param("type", type)
                .param("made", madeAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("body", sealer.seal(body, id))
                .update();
    }

    /// Those about which nothing was done yet, in the order of their making.
    List<String> waiting() {
        return jdbc.sql("""
                        select e.id, e.body from billing.card_event e
                        where not exists (select from billing.card_event_outcome o where o.event_id = e.event_id)
                        order by e.made_at, e.received_at limit 200""")
                .query((row, number) -> sealer.openText(row.getBytes("body"), row.getObject("id", UUID.class)))
                .list();
    }

    /// Locks the event, so that of two who would book it one does; whether there is still something to do.
    boolean stillWaits(String event) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('card-event/' || :event, 0))")
                .param("event", event)
                .query((row, number) -> 1)
                .single();
        return jdbc.sql("select not exists (select from billing.card_event_outcome where event_id = :event)")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    void finish(String event, Done done, Instant now) {
        jdbc.sql("""
                insert into billing.card_event_outcome (event_id, outcome, patient_id, payment_id, cents, at)
                values (:event, :outcome, :patient, :payment, :cents, :now)""")
                .param("event", event)
                .param("outcome", done.outcome().name())
                .param("patient", done.patient() == null ? null : done.patient().value())
                .param("payment", done.payment())
                .param("cents", done.amount().cents())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Newest first, for the people who compare them with the book.
    List<Listed> recent(int most) {
        return jdbc.sql("""
                        select e.event_id, e.type, e.made_at, e.received_at, o.outcome, coalesce(o.cents, 0) as cents
                        from billing.card_event e left join billing.card_event_outcome o on o.event_id = e.event_id
                        order by e.received_at desc, e.id desc limit :most""")
                .param("most", most)
                .query((row, number) -> new Listed(
                        row.getString("event_id"),
                        row.getString("type"),
                        Columns.moment(row, "made_at"),
                        Columns.moment(row, "received_at"),
                        row.getString("outcome"),
                        new Money(row.getLong("cents"))))
                .list();
    }
}
