package health.lintel.readerwatch;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.readerwatch.Corrections.Which;
import health.lintel.scenarios.Practice;
import health.lintel.storage.Transactions;
import health.lintel.triage.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TheSampleOfTheWeekTest {
    private static final String BILL = "Why was I charged twice on my bill?";
    private static final String CHEST = "I have crushing chest pain right now and my left arm is numb.";
    private static final String KNEE = "My left knee has been aching for three weeks, what should I do?";
    private static final String UNJUDGED = "Сильно болит голова и кружится.";

    @Autowired
    Sample sample;

    @Autowired
    Corrections corrections;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Practice practice;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private DrawnSample drawn;
    private ChartAccess rosa;
    private PersonId nora;

    @BeforeEach
    void rosa_was_seen_a_while_ago() {
        drawn = beans.createBean(DrawnSample.class);
        drawn.begin();
        rosa = practice.patient("Rosa");
        practice.seen(rosa, 40, "blood pressure");
        nora = practice.staff("Nora", StaffRole.CLINICAL_SUPPORT);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    @Test
    void what_was_let_pass_doubted_or_turned_away_is_drawn_and_what_was_stopped_is_not() {
        writes(BILL);
        writes(UNJUDGED);
        writes(CHEST);

        assertThat(drawn.nextMonday()).isEqualTo(2);
        assertThat(drawn.items())
                .extracting(SampleItem::why)
                .containsExactlyInAnyOrder(Why.UNFLAGGED, Why.PERSON_FIRST);
    }

    @Test
    void of_many_unflagged_so_many_are_drawn_as_a_nurse_has_time_for_and_some_that_were_turned_away_beside_them() {
        for (int i = 0; i < Sampling.UNFLAGGED + 8; i++) writes(KNEE + " It began on day " + i + ".");

        assertThat(drawn.nextMonday()).isEqualTo(Sampling.UNFLAGGED + 8);
        assertThat(drawn.items())
                .filteredOn(item -> item.why() == Why.TURNED_AWAY)
                .hasSize(8);
        assertThat(drawn.items()).extracting(SampleItem::message).doesNotHaveDuplicates();
    }

    @Test
    void words_that_were_never_sent_are_nobodys_to_look_at() {
        Draft draft = says(KNEE);
        writing.review(rosa, draft.id());

        assertThat(drawn.nextMonday()).isZero();
    }

    @Test
    void words_that_wait_for_a_reviewer_are_his_alone() {
        Draft draft = says("You people are fucking idiots, I hope you all rot. Where is my bill?");
        sending.send(rosa, draft.id(), UUID.randomUUID(), Sending.Intent.LET_A_PERSON_LOOK);

        assertThat(drawn.nextMonday()).isZero();
    }

    @Test
    void a_week_is_drawn_once_even_by_two_nodes_at_once() {
        writes(BILL);
        writes(BILL + " Again.");
        assertThat(drawn.nextMonday()).isEqualTo(2);
        Sampling sampling = beans.getBean(Sampling.class);

        int again = IntStream.range(0, 6).mapToObj(n -> CompletableFuture.supplyAsync(sampling::draw)).toList().stream()
                .mapToInt(CompletableFuture::join)
                .sum();

        assertThat(again).isZero();
        assertThat(drawn.items()).hasSize(2);
    }

    @Test
    void an_empty_week_is_drawn_too_and_asks_for_nothing() {
        assertThat(drawn.nextMonday()).isZero();
        assertThat(sample.newest(nora)).isEmpty();
        assertThat(sample.next(nora)).isEmpty();
    }

    @Test
    void two_nurses_are_given_different_messages_and_of_two_answers_the_first_holds() {
        writes(BILL);
        writes(BILL + " Please look again.");
        drawn.nextMonday();
        PersonId lou = practice.staff("Lou", StaffRole.CLINICAL_SUPPORT);
        MessageId first = sample.next(nora).orElseThrow();
        sample.open(nora, first);
        assertThat(sample.next(lou)).isPresent().get().isNotEqualTo(first);
        assertThat(sample.next(nora)).contains(first);

        Set<Label> seen = Set.of(Label.BILLING, Label.SYMPTOM);
        List<CompletableFuture<Boolean>> both = List.of(
                CompletableFuture.supplyAsync(() -> sample.answer(nora, first, Verdict.CORRECTED, seen, "pain")),
                CompletableFuture.supplyAsync(() -> sample.answer(lou, first, Verdict.CORRECTED, seen, "pain")));

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_answer_keeps_who_when_how_long_the_reader_and_the_labels_before_and_after() {
        writes(BILL);
        drawn.nextMonday();
        MessageId message = sample.next(nora).orElseThrow();
        Sample.Opened opened = sample.open(nora, message).orElseThrow();
        assertThat(opened.words()).isEqualTo(BILL);
        clock.advance(java.time.Duration.ofSeconds(17));

        Set<Label> seen = EnumSet.of(Label.BILLING, Label.EMERGENCY);
        assertThat(sample.answer(nora, message, Verdict.CORRECTED, seen, "faint words of danger"))
                .isTrue();

        Answer answer = drawn.items().getFirst().answer();
        assertThat(answer).isNotNull();
        assertThat(answer.by()).isEqualTo(nora);
        assertThat(answer.seconds()).isEqualTo(17);
        assertThat(answer.reader()).isNotBlank();
        assertThat(answer.before()).isEqualTo(opened.reading().labels());
        assertThat(answer.after()).isEqualTo(seen);
        assertThat(sample.bound(nora)).isEqualTo(new MissBound(1, 1));
        assertThat(acts(message)).containsExactly("sample.read", "sample.answered");
    }

    @Test
    void only_the_lot_counts_for_what_may_be_missed_and_only_what_could_be_judged() {
        writes(BILL);
        writes(BILL + " Please.");
        writes(UNJUDGED);
        drawn.nextMonday();
        for (SampleItem item : drawn.items()) {
            sample.open(nora, item.message());
            boolean plain = item.why() == Why.UNFLAGGED && item.place() != lastUnflagged();
            Verdict verdict = plain ? Verdict.RIGHT : Verdict.CANNOT_JUDGE;
            sample.answer(nora, item.message(), verdict, Set.of(Label.BILLING), "");
        }

        assertThat(sample.bound(nora).looked()).isEqualTo(1);
    }

    @Test
    void neither_words_nor_notes_lie_open_in_the_tables() {
        writes(BILL + " Zebulon");
        drawn.nextMonday();
        MessageId message = drawn.items().getFirst().message();
        sample.answer(nora, message, Verdict.CORRECTED, Set.of(Label.URGENT), "Zebulon in a note");

        String all =
                transactions.forSystem(() -> jdbc.sql("""
                        select string_agg(i::text || coalesce(a::text, ''), '') from readerwatch.sample_item i
                        left join readerwatch.sample_answer a using (message_id)""").query(String.class).single());

        assertThat(all).contains(message.toString()).doesNotContain("Zebulon").doesNotContain(hex("Zebulon"));
    }

    @Test
    void another_patient_sees_no_row_of_the_sample() {
        writes(BILL);
        drawn.nextMonday();
        ChartAccess bruno = practice.patient("Bruno");

        long seen = transactions.forPatient(
                bruno.actor(),
                bruno.patient(),
                () -> jdbc.sql("select count(*) from readerwatch.sample_item")
                        .query(Long.class)
                        .single());

        assertThat(seen).isZero();
    }

    @Test
    void a_correction_becomes_a_line_without_the_patients_name_and_a_confirmation_only_when_asked_for() {
        writes("This is Rosa Testperson, 555-555-0142. " + BILL + " Zebra stripes on my arm.");
        writes(BILL + " Zebra, the second.");
        drawn.nextMonday();
        SampleItem wrong = drawn.items().get(0);
        SampleItem right = drawn.items().get(1);
        sample.answer(nora, wrong.message(), Verdict.CORRECTED, EnumSet.of(Label.BILLING, Label.SYMPTOM), "tell Rosa");
        Set<Label> before =
                sample.open(nora, right.message()).orElseThrow().reading().labels();
        sample.answer(nora, right.message(), Verdict.RIGHT, before, "");

        List<Corrections.Line> lines = zebras(Which.CORRECTED);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().labels()).containsExactlyInAnyOrder(Label.BILLING, Label.SYMPTOM);
        assertThat(lines.getFirst().note()).isEqualTo("tell [NAME]");
        assertThat(zebras(Which.ALL_JUDGED))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.text()).doesNotContain("Rosa", "Testperson", "0142"));
        assertThat(acts(wrong.message())).contains("sample.exported");
    }

    private List<Corrections.Line> zebras(Which which) {
        return corrections.export(which).stream()
                .filter(line -> line.text().contains("Zebra"))
                .toList();
    }

    private int lastUnflagged() {
        return drawn.items().stream()
                .filter(item -> item.why() == Why.UNFLAGGED)
                .mapToInt(SampleItem::place)
                .max()
                .orElseThrow();
    }

    private List<String> acts(MessageId message) {
        return new java.util.ArrayList<>(transactions.forSystem(() -> jdbc.sql(
                        "select act from audit.entry where subject = :subject and act like 'sample.%' order by at, id")
                .param("subject", "message/" + message)
                .query(String.class)
                .list()));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Draft says(String text) {
        Draft draft = writing.begin(rosa, Draft.About.SELF, "question", null);
        return writing.save(rosa, draft.id(), text, Draft.About.SELF, "question")
                .orElseThrow();
    }

    private void writes(String text) {
        Draft draft = says(text);
        if (writing.review(rosa, draft.id()).orElseThrow().mustStop()) {
            writing.goOn(rosa, draft.id(), Draft.Shown.STOP_PAGE);
        }
        var sent = sending.send(rosa, draft.id(), UUID.randomUUID(), Sending.Intent.ASK_A_PERSON);
        assertThat(sent).isInstanceOf(health.lintel.messaging.Sent.Delivered.class);
    }
}
