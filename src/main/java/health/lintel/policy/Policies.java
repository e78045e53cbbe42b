package health.lintel.policy;

import static java.time.ZoneOffset.UTC;

import health.lintel.practice.PracticeCalendar;
import health.lintel.storage.Columns;
import health.lintel.storage.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The versions of the practice's policy that this portal has kept, and the one in force.
///
/// At the first start the shipped policy becomes version 1. A version never changes, so versions are kept in
/// memory; which
/// one is in force is asked of the database once a second at most.
@Component
public class Policies {
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Integer, PolicyVersion> versions = new ConcurrentHashMap<>();
    private final Map<Integer, PracticeCalendar> calendars = new ConcurrentHashMap<>();
    private volatile int current;
    private volatile long askedAt;

    Policies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        keepShipped(PolicyFile.shipped());
        this.current = askCurrent();
        this.askedAt = System.nanoTime();
    }

    /// The version in force now.
    public PolicyVersion current() {
        if (System.nanoTime() - askedAt > FRESH_NANOS) {
            current = askCurrent();
            askedAt = System.nanoTime();
        }
        return version(current);
    }

    /// A version that decided something once.
    public PolicyVersion version(int number) {
        return versions.computeIfAbsent(number, this::load);
    }

    /// The number of the version in force, as receipts cite it.
    public int currentNumber() {
        current();
        return current;
    }

    /// The practice's calendar under the version in force.
    public PracticeCalendar calendar() {
        return calendars.computeIfAbsent(
                currentNumber(), number -> new PracticeCalendar(version(number).practice()));
    }

    /// A version that is or was in force, and since when: not before it was kept here.
    public record Kept(int number, Instant since) {}

    /// The version in force and those before it, the newest first.
    public List<Kept> history() {
        return jdbc.sql("""
                select number, greatest(effective_from, stored_at) as since from policy.version
                where effective_from <= :now order by number desc""")
                .param("now", clock.instant().atOffset(UTC))
                .query((row, at) -> new Kept(row.getInt("number"), Columns.moment(row, "since")))
                .list();
    }

    private int askCurrent() {
        return jdbc.sql("select max(number) from policy.version where effective_from <= :now")
                .param("now", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    private PolicyVersion load(int number) {
        String yaml = jdbc.sql("select yaml from policy.version where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        return PolicyFile.parse("policy version " + number, yaml);
    }

    private void keepShipped(PolicyVersion shipped) {
        jdbc.sql("""
                insert into policy.version (number, yaml, sha256, author, reason, effective_from, stored_at)
                select 1, :yaml, :hash, 'the practice', 'the practice''s own text, as shipped', :epoch, :now
                where not exists (select from policy.version)""")
                .param("yaml", shipped.yaml())
                .param("hash", HexFormat.of().formatHex(Fingerprint.of(shipped.yaml())))
                .param("epoch", Instant.EPOCH.atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
