package health.lintel.billing;

import health.lintel.billing.Posting.Part;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentRows {
    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PatientId patient, Payment payment, UUID key) {
        jdbc.sql("""
                insert into billing.payment (patient_id, id, key, cents, started_by, started_at)
                values (:patient, :id, :key, :cents, :by, :at)""")
                .param("patient", patient.value())
                .param("id", payment.id())
                .param("key", key)
                .param("cents", payment.amount().cents())
                .param("by", payment.startedBy().value())
                .param("at", utc(payment.startedAt()))
                .update();
        for (Part part : payment.parts()) {
            jdbc.sql("insert into billing.payment_part values (:patient, :payment, :bill, :cents)")
                    .param("patient", patient.value())
                    .param("payment", payment.id())
                    .param("bill", part.bill())
                    .param("cents", part.amount().cents())
                    .update();
        }
    }

    void keep(PatientId patient, UUID payment, Checkout.Session session) {
        jdbc.sql("""
                insert into billing.checkout (patient_id, payment_id, session_id, url, expires_at)
                values (:patient, :payment, :session, :url, :expires) on conflict do nothing""")
                .param("patient", patient.value())
                .param("payment", payment)
                .param("session", session.id())
                .param("url", session.url())
                .param("expires", utc(session.expiresAt()))
                .update();
    }

    /// Whether it is new.
    boolean note(PatientId patient, UUID payment, Payment.Outcome outcome, @Nullable String intent, Instant at) {
        return jdbc.sql("""
                insert into billing.payment_outcome (patient_id, payment_id, outcome, intent_id, at)
                values (:patient, :payment, :outcome, :intent, :at) on conflict do nothing""")
                        .param("patient", patient.value())
                        .param("payment", payment)
                        .param("outcome", outcome.name())
                        .param("intent", intent)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<PatientId> patientOf(UUID payment) {
        return jdbc.sql("select patient_id from billing.payment where id = :id")
                .param("id", payment)
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// The payment that an event names by the processor's own number for it.
    Optional<UUID> byIntent(String intent) {
        return jdbc.sql("select payment_id from billing.payment_outcome where intent_id = :intent and outcome = 'PAID'")
                .param("intent", intent)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    Optional<UUID> byKey(PatientId patient, UUID key) {
        return jdbc.sql("select id from billing.payment where patient_id = :patient and key = :key")
                .param("patient", patient.value())
                .param("key", key)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Newest first.
    List<Payment> of(PatientId patient) {
        return jdbc.sql("""
                        select p.id, p.cents, p.started_by, p.started_at, c.session_id, c.url, c.expires_at,
                               o.outcomes, o.paid_at, o.intent, t.bills, t.amounts
                        from billing.payment p
                        left join billing.checkout c on c.patient_id = p.patient_id and c.payment_id = p.id
                        cross join lateral (select array_agg(outcome) as outcomes,
                                min(at) filter (where outcome = 'PAID') as paid_at,
                                min(intent_id) filter (where outcome = 'PAID') as intent
                            from billing.payment_outcome o where o.patient_id = p.patient_id and o.payment_id = p.id) o
                        cross join lateral (select array_agg(t.bill_id order by b.served_on, b.id) as bills,
                                array_agg(t.cents order by b.served_on, b.id) as amounts
                            from billing.payment_part t join billing.bill b
                                on b.patient_id = t.patient_id and b.id = t.bill_id
                            where t.patient_id = p.patient_id and t.payment_id = p.id) t
                        where p.patient_id = :patient order by p.started_at desc, p.id desc""")
                .param("patient", patient.value())
                .query((row, number) -> payment(row))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Payment(
                row.getObject("id", UUID.class),
                new Money(row.getLong("cents")),
                new PersonId(row.getObject("started_by", UUID.class)),
                Columns.moment(row, "started_at"),
                row.getString("session_id"),
                row.getString("url"),
                expires == null ? null : expires.toInstant(),
                Columns.momentOrNull(row, "paid_at"),
                row.getString("intent"),
                outcomes(row),
                parts(row));
    }

    private static Set<Payment.Outcome> outcomes(ResultSet row) throws SQLException {
        var array = row.getArray("outcomes");
        if (array == null) return Set.of();
        return Stream.of((String[]) array.getArray())
                .map(Payment.Outcome::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<Part> parts(ResultSet row) throws SQLException {
        var array = row.getArray("bills");
        if (array == null) return List.of();
        UUID[] bills = (UUID[]) array.getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        return java.util.stream.IntStream.range(0, bills.length)
                .mapToObj(i -> new Part(bills[i], new Money(amounts[i])))
                .toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
