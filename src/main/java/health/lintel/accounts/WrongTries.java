package health.lintel.accounts;

import health.lintel.storage.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts wrong tries and slows the next one down, in PostgreSQL so that all nodes count together.
///
/// Never a lock: after the allowed tries one more a minute counts. Names that no account has are counted the
/// same, so slowness tells nothing.
@Component
class WrongTries {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// Something that tries are counted on.
    ///
    /// @param allowed tries in 15 minutes before the pauses begin
    record Counted(String what, int allowed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static List<Counted> ofSignIn(String name, String address) {
        return List.of(
                new Counted("sign-in " + name + " from " + address, 5),
                new Counted("sign-in " + name, 30),
                new Counted("from " + address, 60));
    }

    static List<Counted> ofEnrollment(String selector, String address) {
        return List.of(new Counted("enroll from " + address, 10), new Counted("enroll " + selector, 5));
    }

    static List<Counted> ofCode(String person) {
        return List.of(new Counted("code " + person, 5));
    }

    static List<Counted> ofOldPassphrase(String person) {
        return List.of(new Counted("old passphrase " + person, 5));
    }

    static List<Counted> ofKeptWords(String address) {
        return List.of(new Counted("words from " + address, 20));
    }

    /// How long to wait before the next try counts; empty if it counts now.
    Optional<Duration> wait(List<Counted> counted) {
        Instant now = clock.instant();
        return counted.stream().flatMap(each -> wait(each, now).stream()).max(Duration::compareTo);
    }

    void record(List<Counted> counted) {
        jdbc.sql("delete from accounts.wrong_try where at < :old")
                .param("old", utc(clock.instant().minus(WINDOW)))
                .update();
        for (Counted each : counted) {
            jdbc.sql("insert into accounts.wrong_try (key, at) values (:key, :at)")
                    .param("key", key(each))
                    .param("at", utc(clock.instant()))
                    .update();
        }
    }

    /// After a right try: the slip of the fingers before it is forgotten. Not the address's count, which a
    /// thief who owns one account could clear this way.
    void forget(Counted counted) {
        jdbc.sql("delete from accounts.wrong_try where key = :key")
                .param("key", key(counted))
                .update();
    }

    private Optional<Duration> wait(Counted counted, Instant now) {
        List<Instant> tries = jdbc.sql("""
                        select at from accounts.wrong_try where key = :key and at > :since and at <= :now
                        order by at desc limit :most""")
                .param("key", key(counted))
                .param("since", utc(now.minus(WINDOW)))
                .param("now", utc(now))
                .param("most", counted.allowed())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
        if (tries.size() < counted.allowed()) return Optional.empty();
        Duration left = Duration.between(now, tries.getFirst().plus(PAUSE));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private static byte[] key(Counted counted) {
        return Fingerprint.of(counted.what());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
