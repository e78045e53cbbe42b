package health.lintel.readerwatch;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class WhatTheReaderSaidIsCountedTest {
    private static final String CHEST = "I have crushing chest pain right now and my left arm is numb.";
    /// No other test writes on these days.
    private static final Duration LATER = Duration.ofDays(3_000);

    @Autowired
    ReaderWatch watch;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Practice practice;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final PersonId mo = PersonId.next();
    private ChartAccess rosa;

    @BeforeEach
    void nobody_has_written_yet() {
        clock.set(MovableClock.START.plus(LATER));
        transactions.forSystem(() -> jdbc.sql("delete from readerwatch.reading").update());
        rosa = practice.patient("Rosa");
        practice.seen(rosa, 3, "ankle");
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    @Test
    void a_text_counts_once_however_often_its_writer_looks_and_sends() {
        Draft draft = says(rosa, "Why was I charged twice?");
        writing.review(rosa, draft.id());
        writing.review(rosa, draft.id());
        sending.send(rosa, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);

        assertThat(times("read")).isEqualTo(1);
        assertThat(times("label:BILLING")).isEqualTo(1);
        assertThat(times("stop-shown")).isZero();
    }

    @Test
    void a_stop_page_counts_when_it_is_shown_and_when_somebody_goes_past_it() {
        Draft draft = says(rosa, CHEST);
        writing.review(rosa, draft.id());
        writing.review(rosa, draft.id());
        assertThat(times("stop-shown")).isEqualTo(1);
        assertThat(times("stop-passed")).isZero();

        writing.goOn(rosa, draft.id(), Draft.Shown.STOP_PAGE);
        sending.send(rosa, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);

        assertThat(times("stop-passed")).isEqualTo(1);
        assertThat(times("read")).isEqualTo(1);
        assertThat(times("label:EMERGENCY")).isEqualTo(1);
    }

    @Test
    void what_staff_take_down_is_read_too_and_stops_nobody_with_a_page() {
        PersonId nora = practice.staff("Nora", StaffRole.CLINICAL_SUPPORT);
        ChartAccess caller = people.access(nora, rosa.patient()).orElseThrow();
        writing.review(caller, says(caller, CHEST).id());

        assertThat(times("read")).isEqualTo(1);
        assertThat(times("stop-shown")).isZero();
    }

    @Test
    void spanish_and_what_nobody_here_can_judge_are_told_apart() {
        writing.review(
                rosa,
                says(rosa, "Necesito cambiar mi cita del jueves, por favor.").id());
        writing.review(rosa, says(rosa, "Сильно болит голова и кружится.").id());

        assertThat(watch.counts(mo))
                .anySatisfy(count -> assertThat(count).isEqualTo(new Count(today(), "es", "read", 1)))
                .anySatisfy(count -> assertThat(count).isEqualTo(new Count(today(), "other", "read", 1)));
        assertThat(times("language-unsure")).isEqualTo(1);
        assertThat(times("person-first")).isEqualTo(1);
    }

    @Test
    void the_same_text_looked_at_on_two_screens_at_once_counts_once() {
        Draft draft = says(rosa, "Why was I charged twice?");
        IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.runAsync(() -> writing.review(rosa, draft.id())))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(times("read")).isEqualTo(1);
    }

    @Test
    void neither_words_nor_patients_stand_in_the_counts() {
        writing.review(
                rosa,
                says(rosa, "My neighbour Zebulon charged me 4711 dollars.").id());

        String all = transactions.forSystem(() -> jdbc.sql("select r::text from readerwatch.reading r")
                .query(String.class)
                .list()
                .toString());

        assertThat(all).doesNotContain("Zebulon", "4711", rosa.patient().toString());
    }

    @Test
    void counts_older_than_a_year_and_a_month_are_forgotten() {
        writing.review(rosa, says(rosa, "Why was I charged twice?").id());
        assertThat(watch.forget()).isZero();

        clock.advance(Duration.ofDays(401));
        assertThat(watch.forget()).isEqualTo(1);
    }

    private Draft says(ChartAccess writer, String text) {
        Draft draft = writing.begin(writer, Draft.About.SELF, "question", null);
        return writing.save(writer, draft.id(), text, Draft.About.SELF, "question")
                .orElseThrow();
    }

    private int times(String name) {
        return watch.counts(mo).stream()
                .filter(count -> count.name().equals(name))
                .mapToInt(Count::times)
                .sum();
    }

    private LocalDate today() {
        return clock.instant().atZone(java.time.ZoneId.of("America/New_York")).toLocalDate();
    }
}
