package health.lintel.readerwatch;

import health.lintel.messaging.WordsRead;
import health.lintel.policy.Policies;
import health.lintel.storage.Fingerprint;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes what the reader said, in the transaction that keeps the receipt: what is rolled back is not counted.
@Component
class ReadingNotes {
    /// A language that the reader cannot judge.
    private static final String OTHER = "other";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    ReadingNotes(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    @EventListener
    void read(WordsRead event) {
        Reading reading = event.reading();
        String said = reading == null ? Drift.FAILED : fingerprintOf(reading);
        note(event, "read", said, reading == null ? Set.of(Drift.READ, Drift.FAILED) : names(reading));
        if (event.by() == WordsRead.By.STAFF || reading == null) return;
        boolean grave = reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
        if (event.decision().stops()) {
            note(event, "shown", said, Set.of(grave ? Drift.STOP_SHOWN : Drift.SAME_DAY_SHOWN));
        }
        if (event.decision().continued() == health.lintel.decisions.Decision.Continued.FROM_STOP_PAGE) {
            note(event, "gone past", said, Set.of(grave ? Drift.STOP_PASSED : Drift.SAME_DAY_PASSED));
        }
    }

    private void note(WordsRead event, String what, String said, Set<String> names) {
        Reading reading = event.reading();
        LocalDate day = policies.calendar().dayOf(clock.instant());
        jdbc.sql("""
                insert into readerwatch.reading (mark, day, language, reader, names)
                values (:mark, :day, :language, :reader, :names) on conflict (mark) do nothing""")
                .param("mark", Fingerprint.of(event.draft() + "|" + what + "|" + said))
                .param("day", day)
                .param("language", language(reading))
                .param("reader", reading == null ? "" : reading.reader())
                .param("names", names.toArray(String[]::new))
                .update();
    }

    private static String language(@Nullable Reading reading) {
        return reading == null || reading.languageUnsure() ? OTHER : reading.language();
    }

    private static Set<String> names(Reading reading) {
        Set<String> names = new TreeSet<>();
        names.add(Drift.READ);
        if (reading.humanFirst()) names.add(Drift.PERSON_FIRST);
        if (reading.languageUnsure()) names.add(Drift.LANGUAGE_UNSURE);
        reading.labels().forEach(label -> names.add(Drift.LABEL + label));
        reading.evidence().forEach(found -> names.add(Drift.RULE + found.why()));
        return names;
    }

    /// The same on every node: sets are put in order first.
    private static String fingerprintOf(Reading reading) {
        return String.join(
                "|",
                List.of(
                        reading.reader(),
                        reading.language(),
                        new TreeSet<>(reading.labels()).toString(),
                        new TreeMap<>(reading.scores()).toString(),
                        reading.evidence().toString()));
    }
}
