package health.lintel.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A copy is there whole or not at all, whatever happens while it is made.
@PortalTest
class ACopyThatFailsTest {
    @Autowired
    TestPeople test;

    @Autowired
    People people;

    @Autowired
    Downloads downloads;

    @Autowired
    Copying copying;

    @Autowired
    WaitingRows waiting;

    @Autowired
    FinishedRows finished;

    @Autowired
    ChartBundle bundle;

    @Autowired
    RecordTables tables;

    @Autowired
    Wording wording;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    ChartAccess ana;

    @BeforeEach
    void ana_asks_for_a_copy() {
        clock.set(MovableClock.START);
        var person = test.patient("Ana", "Reyes", "en", Standing.ESTABLISHED);
        ana = people.access(person.id(), person.asPatient()).orElseThrow();
        downloads.ask(ana);
    }

    @AfterEach
    void nothing_is_left_to_make() {
        transactions.forSystem(() -> jdbc.sql("delete from downloads.waiting").update());
        clock.set(MovableClock.START);
    }

    @Test
    void killed_half_way_it_is_begun_again_and_no_half_file_is_offered() {
        Copying killed = with(() -> {
            throw new Killed();
        });
        assertThatThrownBy(killed::run).isInstanceOf(Killed.class);
        assertThat(downloads.waiting(ana).orElseThrow().step()).isEqualTo(2);
        assertThat(downloads.finished(ana)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        copying.run();
        assertThat(downloads.waiting(ana)).isEmpty();
        Download ready = downloads.finished(ana).orElseThrow();
        assertThat(ready.state()).isEqualTo(Download.State.READY);
        assertThat(downloads.fetch(ana, ready.id())).isPresent();
    }

    @Test
    void after_three_tries_it_is_given_up_and_can_be_asked_for_again() {
        Copying broken = with(() -> {
            throw new IllegalStateException("no paper");
        });
        broken.run();
        broken.run();
        assertThat(tries()).as("not again at once").isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(2));
            assertThat(downloads.finished(ana)).isEmpty();
            broken.run();
        }
        Download given = downloads.finished(ana).orElseThrow();
        assertThat(given.state()).isEqualTo(Download.State.FAILED);
        assertThat(downloads.fetch(ana, given.id())).isEmpty();

        downloads.ask(ana);
        copying.run();
        assertThat(downloads.finished(ana).orElseThrow().state()).isEqualTo(Download.State.READY);
    }

    @Test
    void a_copy_that_kills_the_portal_each_time_is_given_up_too() {
        Copying killed = with(() -> {
            throw new Killed();
        });
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(killed::run).isInstanceOf(Killed.class);
            clock.advance(Duration.ofMinutes(2));
        }
        copying.run();
        assertThat(downloads.finished(ana).orElseThrow().state()).isEqualTo(Download.State.FAILED);
    }

    @Test
    void another_patients_transaction_sees_neither_the_wish_nor_the_file() {
        copying.run();
        UUID id = downloads.finished(ana).orElseThrow().id();
        var tom = test.patient("Tom", "Other", "en", Standing.ESTABLISHED);
        int seen = transactions.forPatient(
                tom.id(),
                tom.asPatient(),
                () -> jdbc.sql("select count(*) from downloads.finished where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void the_file_lies_sealed_in_the_database() {
        copying.run();
        byte[] stored = transactions.forSystem(() -> jdbc.sql("select file from downloads.finished where id = :id")
                .param("id", downloads.finished(ana).orElseThrow().id())
                .query((row, number) -> row.getBytes(1))
                .single());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotStartWith("PK")
                .doesNotContain("README.txt");
    }

    private int tries() {
        return transactions.forSystem(() -> waiting.all().getFirst().tries());
    }

    private Copying with(Supplier<byte[]> paper) {
        Wording failing = new Wording() {
            @Override
            public String word(String language, String key) {
                return wording.word(language, key);
            }

            @Override
            public String cell(String language, Cell cell) {
                return wording.cell(language, cell);
            }

            @Override
            public String readme(Copy copy) {
                return wording.readme(copy);
            }

            @Override
            public byte[] pdf(Copy copy) {
                return paper.get();
            }
        };
        Archive archive = new Archive(bundle, tables, failing, people, transactions, clock);
        return new Copying(waiting, finished, archive, people, transactions, clock);
    }

    /// The process is gone: nothing catches it.
    private static final class Killed extends Error {}
}
