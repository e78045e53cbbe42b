package health.lintel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.billing.Posting.Entry;
import health.lintel.billing.Posting.Kind;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.storage.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

@PortalTest
class TheBookBalancesTest {
    private static final Instant AT = Instant.parse("2026-11-20T15:00:00Z");

    @Autowired
    Ledger ledger;

    @Autowired
    Billing billing;

    @Autowired
    TestPeople people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private PatientId rosa;
    private UUID bill;

    @BeforeEach
    void rosa_was_seen() {
        rosa = people.patient("Rosa", "Delgado").asPatient();
        billing.keep(rosa, List.of(Claims.answered("c-1", 20_000, 12_000, 3_000)));
        bill = own().getFirst().id();
    }

    @Test
    void what_was_charged_is_the_discount_what_each_paid_and_what_is_owed() {
        Breakdown amounts = own().getFirst().amounts();
        assertThat(amounts)
                .isEqualTo(new Breakdown(
                        new Money(20_000),
                        new Money(5_000),
                        new Money(12_000),
                        Money.ZERO,
                        Money.ZERO,
                        new Money(3_000)));
    }

    @Test
    void an_answer_that_comes_twice_is_booked_once_and_a_corrected_one_as_the_difference() {
        billing.keep(rosa, List.of(Claims.answered("c-1", 20_000, 12_000, 3_000)));
        assertThat(own()).hasSize(1);
        assertThat(own().getFirst().amounts().owed()).isEqualTo(new Money(3_000));
        billing.keep(rosa, List.of(Claims.answered("c-1", 20_000, 13_000, 2_000)));
        assertThat(own().getFirst().amounts().owed()).isEqualTo(new Money(2_000));
        assertThat(own().getFirst().amounts().charged()).isEqualTo(new Money(20_000));
    }

    @Test
    void until_the_plan_has_decided_the_patient_owes_nothing() {
        billing.keep(rosa, List.of(Claims.waiting("c-2", 9_000)));
        Bill waiting = own().stream()
                .filter(each -> each.amounts().isWaiting())
                .findFirst()
                .orElseThrow();
        assertThat(waiting.amounts().owed()).isEqualTo(Money.ZERO);
        billing.keep(rosa, List.of(Claims.answered("c-2", 9_000, 0, 9_000)));
        assertThat(billing.find(access(), waiting.id()).orElseThrow().amounts().owed())
                .isEqualTo(new Money(9_000));
    }

    @Test
    void a_plan_that_would_pay_more_than_was_charged_makes_no_bill() {
        billing.keep(rosa, List.of(Claims.answered("c-3", 1_000, 2_000, 500)));
        assertThat(own()).hasSize(1);
    }

    @Test
    void the_database_refuses_a_transaction_that_does_not_sum_to_zero() {
        assertThatThrownBy(() -> transactions.forSystem(() -> {
                    UUID id = transaction();
                    entry(id, 0, 500);
                    entry(id, 1, -499);
                    return id;
                }))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        assertThatThrownBy(() -> transactions.forSystem(this::transaction))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }

    @Test
    void nothing_in_the_book_is_changed_or_taken_out() {
        for (String act : List.of(
                "update billing.ledger_entry set cents = 1",
                "delete from billing.ledger_entry",
                "update billing.ledger_transaction set kind = 'CHARGE'",
                "truncate billing.ledger_entry, billing.ledger_transaction")) {
            assertThatThrownBy(() -> transactions.forSystem(() -> jdbc.sql(act).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatever_is_booked_the_sums_are_those_of_a_slow_count() {
        Random random = new Random(20261123);
        Map<Account, Long> slow = new EnumMap<>(Account.class);
        for (Ledger.Sum sum : sums()) slow.merge(sum.account(), sum.amount().cents(), Long::sum);
        for (int i = 0; i < 400; i++) {
            Posting posting = any(random, i % 60);
            boolean isNew = transactions.forSystem(() -> ledger.post(rosa, posting));
            if (isNew)
                posting.entries()
                        .forEach(
                                each -> slow.merge(each.account(), each.amount().cents(), Long::sum));
            assertThat(isNew).isEqualTo(i < 60);
        }
        Map<Account, Long> fast = new EnumMap<>(Account.class);
        for (Ledger.Sum sum : sums()) fast.merge(sum.account(), sum.amount().cents(), Long::sum);
        assertThat(fast).isEqualTo(slow);
        assertThat(fast.values().stream().mapToLong(each -> each).sum()).isZero();
    }

    private Posting any(Random random, int source) {
        List<Entry> entries = new ArrayList<>();
        long sum = 0;
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            long cents = random.nextLong(-50_000, 50_000) | 1;
            sum += cents;
            entries.add(new Entry(bill, Account.values()[random.nextInt(6)], new Money(cents)));
        }
        if (sum != 0) entries.add(new Entry(bill, Account.CASH_CLEARING, new Money(-sum)));
        return new Posting(Kind.values()[random.nextInt(Kind.values().length)], "any/" + source, AT, null, entries);
    }

    private List<Ledger.Sum> sums() {
        return transactions.forSystem(() -> ledger.sums(rosa));
    }

    private List<Bill> own() {
        return billing.bills(access());
    }

    private health.lintel.people.ChartAccess access() {
        return people.access(new health.lintel.datatypes.PersonId(rosa.value()), rosa);
    }

    private UUID transaction() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into billing.ledger_transaction values (:patient, :id, 'CHARGE', :source, now(), null)")
                .param("patient", rosa.value())
                .param("id", id)
                .param("source", "test/" + id)
                .update();
        return id;
    }

    private void entry(UUID transaction, int position, long cents) {
        jdbc.sql(
                        "insert into billing.ledger_entry values (:patient, :transaction, :position, :bill, 'REVENUE', :cents)")
                .param("patient", rosa.value())
                .param("transaction", transaction)
                .param("position", position)
                .param("bill", bill)
                .param("cents", cents)
                .update();
    }
}
