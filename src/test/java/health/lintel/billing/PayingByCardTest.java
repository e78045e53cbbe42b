package health.lintel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.notifications.Outbox;
import health.lintel.people.ChartAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PayingByCardTest {
    @Autowired
    Billing billing;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    CardPayments cards;

    @Autowired
    CardEvents events;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Outbox outbox;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    private ChartAccess rosa;

    @BeforeEach
    void rosa_owes_fifty_dollars_on_two_bills() {
        TestPeople.Somebody somebody = people.patient("Rosa", "Delgado");
        rosa = people.access(somebody.id(), somebody.asPatient());
        billing.keep(
                rosa.patient(),
                List.of(Claims.answered("a", 20_000, 12_000, 3_000), Claims.answered("b", 20_000, 12_000, 2_000)));
    }

    @AfterEach
    void set_the_clock_back() {
        clock.set(MovableClock.START);
    }

    @Test
    void paid_is_what_the_processors_event_says_and_nothing_before_it() throws Exception {
        Payment payment = begin(5_000);
        assertThat(owed()).isEqualTo(5_000);
        assertThat(state(payment)).isEqualTo(Payment.State.WAITING);
        assertThat(send(pay(payment).getFirst())).isEqualTo(200);
        assertThat(state(payment)).isEqualTo(Payment.State.PAID);
        assertThat(owed()).isZero();
    }

    @Test
    void part_of_it_pays_the_oldest_bill_first() throws Exception {
        send(pay(begin(2_500)).getFirst());
        assertThat(owed()).isEqualTo(2_500);
        assertThat(billing.open(rosa)).hasSize(2);
        assertThat(billing.open(rosa).getFirst().amounts().youPaid()).isEqualTo(new Money(2_500));
        assertThatThrownBy(() -> begin(2_501)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_that_comes_five_times_is_booked_once() throws Exception {
        String paid = pay(begin(3_000)).getFirst();
        for (int i = 0; i < 5; i++) assertThat(send(paid)).isEqualTo(200);
        assertThat(owed()).isEqualTo(2_000);
    }

    @Test
    void a_word_that_the_processor_did_not_sign_or_signed_long_ago_is_not_believed() throws Exception {
        String paid = pay(begin(5_000)).getFirst();
        long now = clock.instant().getEpochSecond();
        assertThat(events.receive(paid, "t=" + now + ",v1=" + "0".repeat(64))).isFalse();
        assertThat(events.receive(paid.replace("5000", "1"), signature(paid, now)))
                .isFalse();
        assertThat(events.receive(paid, signature(paid, now - 301))).isFalse();
        assertThat(events.receive(paid, "")).isFalse();
        assertThat(owed()).isEqualTo(5_000);
        assertThat(events.receive(paid, signature(paid, now))).isTrue();
        assertThat(owed()).isZero();
    }

    @Test
    void pressed_by_twenty_at_once_there_is_one_payment_on_one_page() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Payment>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) tries.add(() -> begin(5_000));
            Set<String> pages = pool.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .map(payment -> payment.url() == null ? "none" : payment.url())
                    .collect(Collectors.toSet());
            assertThat(pages).hasSize(1);
        }
        assertThat(payments.of(rosa)).hasSize(1);
    }

    @Test
    void another_amount_closes_the_page_that_was_open_before() throws Exception {
        Payment first = begin(5_000);
        Payment second = begin(1_000);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(pay(first)).isEmpty();
        send(pay(second).getFirst());
        bank().deliver();
        assertThat(owed()).isEqualTo(4_000);
        assertThat(state(first)).isEqualTo(Payment.State.ENDED);
    }

    @Test
    void who_has_just_paid_and_lost_the_connection_is_led_to_the_same_payment() throws Exception {
        Payment payment = begin(5_000);
        String paid = pay(payment).getFirst();
        assertThat(begin(5_000).id()).isEqualTo(payment.id());
        assertThat(begin(2_000).id()).isEqualTo(payment.id());
        send(paid);
        assertThat(owed()).isZero();
        assertThat(payments.of(rosa)).hasSize(1);
    }

    @Test
    void paid_stands_though_the_page_is_said_to_have_run_out() throws Exception {
        Payment payment = begin(5_000);
        String paid = pay(payment).getFirst();
        send(book().expire(Objects.requireNonNull(payment.session())));
        send(paid);
        assertThat(state(payment)).isEqualTo(Payment.State.PAID);
        assertThat(owed()).isZero();
    }

    @Test
    void a_page_that_ran_out_charged_nothing_and_may_be_opened_again() throws Exception {
        Payment payment = begin(5_000);
        send(book().expire(Objects.requireNonNull(payment.session())));
        assertThat(state(payment)).isEqualTo(Payment.State.ENDED);
        assertThat(begin(5_000).id()).isNotEqualTo(payment.id());
        assertThat(owed()).isEqualTo(5_000);
    }

    @Test
    void a_refund_that_is_told_before_its_payment_waits_for_it() throws Exception {
        Payment payment = begin(5_000);
        String paid = pay(payment).getFirst();
        send(book().refunded("refund.created", "re_" + payment.id(), intent(payment), 1_000, "succeeded", null));
        assertThat(owed()).isEqualTo(5_000);
        clock.advance(Duration.ofMinutes(4));
        send(paid);
        assertThat(owed()).isEqualTo(1_000);
    }

    @Test
    void a_bank_that_looks_into_a_payment_asks_nothing_of_the_patient_until_it_has_decided() throws Exception {
        Payment payment = begin(5_000);
        send(pay(payment).getFirst());
        String intent = intent(payment);
        send(book().dispute("charge.dispute.funds_withdrawn", intent, 5_000, "needs_response"));
        assertThat(state(payment)).isEqualTo(Payment.State.DISPUTED);
        assertThat(owed()).isZero();
        String lost = book().dispute("charge.dispute.closed", intent, 5_000, "lost");
        send(lost);
        send(lost);
        assertThat(owed()).isEqualTo(5_000);
    }

    @Test
    void a_refund_needs_a_second_person_and_is_paid_once() throws Exception {
        Payment payment = begin(5_000);
        send(pay(payment).getFirst());
        var priya = people.nurse("Priya");
        var ruth = people.nurse("Ruth");
        assertThat(refunds.ask(priya, payment.id(), new Money(5_001), "too much"))
                .isEmpty();
        Refund refund = refunds.ask(priya, payment.id(), new Money(2_000), "paid twice at the desk")
                .orElseThrow();
        assertThat(refunds.ask(priya, payment.id(), new Money(3_001), "again")).isEmpty();
        assertThat(refunds.decide(priya, refund.id(), Refund.State.APPROVED)).isFalse();
        assertThat(refunds.decide(ruth, refund.id(), Refund.State.APPROVED)).isTrue();
        assertThat(refunds.decide(ruth, refund.id(), Refund.State.APPROVED)).isFalse();
        refunds.sendWaiting();
        bank().deliver();
        events.applyWaiting();
        assertThat(owed()).isEqualTo(2_000);
    }

    @Test
    void what_the_processor_says_and_what_the_book_says_agree_and_what_does_not_is_named() throws Exception {
        Payment payment = begin(5_000);
        String paid = pay(payment).getFirst();
        send(paid.replace("5000", "4999").replace("evt_", "evt_x"));
        assertThat(owed()).isEqualTo(5_000);
        clock.advance(Duration.ofMinutes(11));
        var sheet = reconciliation.sheet(people.nurse("Priya"));
        assertThat(sheet.events()).anySatisfy(event -> {
            assertThat(event.id()).startsWith("evt_x");
            assertThat(event.difference()).isEqualTo("waits");
        });
        assertThat(sheet.fromEvents()).isEqualTo(sheet.inBook());
    }

    @Test
    void the_mail_says_neither_what_for_nor_how_much() throws Exception {
        Payment payment = begin(5_000);
        send(pay(payment).getFirst());
        assertThat(outbox.recent(1))
                .filteredOn(mail -> mail.person().equals(payment.startedBy()))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.body()).doesNotContain("50", "Lee", "visit"));
    }

    private Payment begin(long cents) throws Payments.NotNow {
        return payments.begin(rosa, Ids.next(), new Money(cents), null);
    }

    private List<String> pay(Payment payment) {
        return book().pay(Objects.requireNonNull(payment.session()));
    }

    private int send(String event) {
        return bank().deliver(event);
    }

    private String intent(Payment payment) {
        return "pi_" + Objects.requireNonNull(payment.session()).substring("cs_test_".length());
    }

    private String signature(String body, long at) throws Exception {
        return "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(cards.secret(), at + "." + body);
    }

    private Payment.State state(Payment payment) {
        return payments.find(rosa, payment.id()).orElseThrow().state(clock.instant());
    }

    private long owed() {
        return Billing.owed(billing.open(rosa)).cents();
    }

    private PracticeBankBook book() {
        return bank().book();
    }

    private PracticeBank bank() {
        return cards.practiceBank().orElseThrow();
    }
}
