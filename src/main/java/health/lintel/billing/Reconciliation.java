package health.lintel.billing;

import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The processor's events beside the book, for billing staff: what does not agree is named.
@Component
public class Reconciliation {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 100;

    private final CardEventRows events;
    private final RefundRows refunds;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Reconciliation(
            CardEventRows events,
            RefundRows refunds,
            Ledger ledger,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.events = events;
        this.refunds = refunds;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param events      of the processor, newest first
    /// @param payments    booked from them, newest first
    /// @param fromEvents  what the processor says was paid by card
    /// @param inBook      what the book says was paid by card
    /// @param owedRefunds promised and not yet paid out, or kept by a bank
    public record Sheet(
            List<Event> events,
            List<Paid> payments,
            List<Refund> refunds,
            Money fromEvents,
            Money inBook,
            Money owedRefunds) {
        public boolean agrees() {
            return fromEvents.equals(inBook) && events.stream().noneMatch(Event::isDifference);
        }
    }

    /// @param outcome null while nothing could be done about it
    /// @param isLate  it should have been booked by now
    public record Event(
            String id, String type, Instant at, @Nullable String outcome, Money amount, boolean isLate) {
        boolean isDifference() {
            return isLate || "NOT_OURS".equals(outcome);
        }

        /// The key of the words for what does not agree; null if all is well.
        public @Nullable String difference() {
            if (isLate) return "waits";
            return "NOT_OURS".equals(outcome) ? "notOurs" : null;
        }
    }

    /// A payment in the book.
    public record Paid(UUID id, PatientId patient, Money amount, Instant at) {}

    public Sheet sheet(PersonId staff) {
        Instant now = clock.instant();
        return transactions.forStaff(
                staff,
                () -> new Sheet(
                        events.recent(MOST).stream()
                                .map(each -> new Event(
                                        each.id(),
                                        each.type(),
                                        each.receivedAt(),
                                        each.outcome(),
                                        each.amount(),
                                        each.outcome() == null
                                                && each.receivedAt()
                                                        .plus(PATIENCE)
                                                        .isBefore(now)))
                                .toList(),
                        paid(),
                        refunds.recent(MOST),
                        sum("""
                                select coalesce(sum(distinct_paid.cents), 0) from (
                                    select distinct on (o.payment_id) o.cents from billing.card_event_outcome o
                                    join billing.card_event e on e.event_id = o.event_id
                                    where o.outcome = 'BOOKED' and e.type like 'checkout.session.%') distinct_paid"""),
                        sum("""
                                select coalesce(sum(e.cents), 0) from billing.ledger_entry e
                                join billing.ledger_transaction t on t.patient_id = e.patient_id and t.id = e.transaction_id
                                where t.kind = 'CARD_PAYMENT' and e.account = 'CASH_CLEARING'"""),
                        ledger.balance(Account.REFUNDS).negated()));
    }

    private List<Paid> paid() {
        return jdbc.sql("""
                        select p.id, p.patient_id, p.cents, o.at from billing.payment p
                        join billing.payment_outcome o
                            on o.patient_id = p.patient_id and o.payment_id = p.id and o.outcome = 'PAID'
                        order by o.at desc, p.id desc limit :most""")
                .param("most", MOST)
                .query((row, number) -> new Paid(
                        row.getObject("id", UUID.class),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new Money(row.getLong("cents")),
                        health.lintel.storage.Columns.moment(row, "at")))
                .list();
    }

    private Money sum(String sql) {
        return new Money(jdbc.sql(sql).query(Long.class).single());
    }
}
