package health.lintel.policy;

import static java.time.ZoneOffset.UTC;

import health.lintel.practice.PracticeCalendar;
import health.lintel.storage.Columns;
import health.lintel.storage.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The versions of the practice's policy that were, are or will be in force.
///
/// At the first start the shipped policy becomes version 1. A version never changes, so its text is kept in memory.
/// The moments of all versions are asked of the database once a second at most, so that every process knows a new
/// one within a second; a moment that is known counts to the microsecond in all of them.
@Component
public class Policies {
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Integer, InForce> versions = new ConcurrentHashMap<>();
    private volatile Timeline timeline;
    private volatile long askedAt;

    Policies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        keepShipped(PolicyFile.shipped());
        this.timeline = askTimeline();
        this.askedAt = System.nanoTime();
    }

    /// A version with its number, so that what is decided by it cites it and no other.
    public record InForce(int number, PolicyVersion policy, PracticeCalendar calendar) {}

    /// A version that is or was in force, and since when: not before it was kept here.
    public record Kept(int number, Instant since) {}

    /// What makes a version the practice's.
    public record Enactment(
            int number, String yaml, String author, String reason, ChangeKind kind, Instant effectiveFrom) {}

    /// The version in force now, its number and its calendar: of one version, also in the very moment of a change.
    public InForce inForce() {
        return find(currentNumber());
    }

    /// The version in force now.
    public PolicyVersion current() {
        return inForce().policy();
    }

    /// A version that decided something once.
    public PolicyVersion version(int number) {
        return find(number).policy();
    }

    /// The number of the version in force, as receipts cite it.
    public int currentNumber() {
        return fresh().at(clock.instant()).orElseThrow().number();
    }

    /// The practice's calendar under the version in force.
    public PracticeCalendar calendar() {
        return inForce().calendar();
    }

    /// The version in force and those before it, the newest first.
    public List<Kept> history() {
        List<Kept> past = new ArrayList<>();
        for (Timeline.Enacted each : fresh().until(clock.instant())) past.add(kept(each));
        return past.reversed();
    }

    /// Versions whose moment has not come.
    public List<Kept> coming() {
        Instant now = clock.instant();
        return fresh().entries().stream()
                .filter(each -> each.from().isAfter(now))
                .map(Policies::kept)
                .toList();
    }

    /// Does a patient who has read this version have new rules to read (clause `policy.known`)?
    public boolean isMeaningNewer(int than) {
        return fresh().isMeaningNewer(than, clock.instant());
    }

    /// The version that was in force before this one.
    public Optional<Integer> before(int number) {
        return fresh().before(number).map(Timeline.Enacted::number);
    }

    /// Keeps a version for good: from its moment on it is in force. In the transaction of whoever approved it.
    ///
    /// @throws BadPolicy when it cannot be kept
    public void enact(Enactment made) {
        PolicyFile.parse("policy version " + made.number(), made.yaml());
        jdbc.sql("""
                insert into policy.version (number, yaml, sha256, author, reason, kind, effective_from, stored_at)
                values (:number, :yaml, :hash, :author, :reason, :kind, :from, :now)""")
                .param("number", made.number())
                .param("yaml", made.yaml())
                .param("hash", hash(made.yaml()))
                .param("author", made.author())
                .param("reason", made.reason())
                .param("kind", made.kind().name())
                .param("from", made.effectiveFrom().atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    /// Calls a version back whose moment has not come.
    public void recall(int number) {
        jdbc.sql("insert into policy.recall (number, recalled_at) values (:number, :now)")
                .param("number", number)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    /// Asks the database now, so that the process that approved or rolled back acts on it at once.
    public void refresh() {
        timeline = askTimeline();
        askedAt = System.nanoTime();
    }

    private Timeline fresh() {
        if (System.nanoTime() - askedAt > FRESH_NANOS) refresh();
        return timeline;
    }

    private InForce find(int number) {
        return versions.computeIfAbsent(number, this::load);
    }

    private static Kept kept(Timeline.Enacted each) {
        return new Kept(each.number(), each.since());
    }

    private Timeline askTimeline() {
        return new Timeline(jdbc.sql("""
                        select number, effective_from, stored_at, kind from policy.version v
                        where not exists (select from policy.recall r where r.number = v.number)""")
                .query((row, at) -> new Timeline.Enacted(
                        row.getInt("number"),
                        Columns.moment(row, "effective_from"),
                        Columns.moment(row, "stored_at"),
                        ChangeKind.valueOf(row.getString("kind"))))
                .list());
    }

    private InForce load(int number) {
        String yaml = jdbc.sql("select yaml from policy.version where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        PolicyVersion policy = PolicyFile.parse("policy version " + number, yaml);
        return new InForce(number, policy, new PracticeCalendar(policy.practice()));
    }

    private static String hash(String yaml) {
        return HexFormat.of().formatHex(Fingerprint.of(yaml));
    }

    private void keepShipped(PolicyVersion shipped) {
        jdbc.sql("""
                insert into policy.version (number, yaml, sha256, author, reason, effective_from, stored_at)
                select 1, :yaml, :hash, 'the practice', 'the practice''s own text, as shipped', :epoch, :now
                where not exists (select from policy.version)""")
                .param("yaml", shipped.yaml())
                .param("hash", hash(shipped.yaml()))
                .param("epoch", Instant.EPOCH.atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
