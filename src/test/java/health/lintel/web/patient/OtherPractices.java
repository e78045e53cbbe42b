package health.lintel.web.patient;

import static java.time.ZoneOffset.UTC;

import health.lintel.MovableClock;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.storage.Fingerprint;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Months far ahead in which the policies of `demo/policies` are in force, one after the other, with the shipped one in
/// between: a test that wants one sets the clock, and everybody else never sees it.
final class OtherPractices {
    private static final List<String> NAMES = List.of("riverside", "harbor", "cedar", "summit", "lakeview", "maple");
    private static final int FIRST_YEAR = 2031;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final MovableClock clock;

    OtherPractices(JdbcClient jdbc, Policies policies, MovableClock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    /// March 8, at 1 PM in New York, in the year of this practice.
    Instant visit(String name) {
        clock.set(Instant.parse(year(name) + "-03-08T18:00:00Z"));
        boolean isKept = jdbc.sql("select count(*) from policy.version where author = 'other practices'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isKept) NAMES.forEach(this::keep);
        until(name);
        return clock.instant();
    }

    void leave() {
        clock.set(MovableClock.START);
        until("practice");
    }

    /// Which version is in force is asked of the database once a second at most.
    private void until(String name) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!policies.current().name().equals(name)) {
            if (System.nanoTime() > end) throw new AssertionError(name + " is not in force");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void keep(String name) {
        insert(PolicyFile.named("demo/policies/" + name + ".yaml"), year(name) + "-03-01T00:00:00Z");
        insert(PolicyFile.shipped(), year(name) + "-04-01T00:00:00Z");
    }

    private static int year(String name) {
        return FIRST_YEAR + NAMES.indexOf(name);
    }

    private void insert(PolicyVersion policy, String from) {
        jdbc.sql("""
                insert into policy.version (number, yaml, sha256, author, reason, effective_from, stored_at)
                select 1 + max(number), :yaml, :hash, 'other practices', 'a test', :from, :now from policy.version""")
                .param("yaml", policy.yaml())
                .param("hash", HexFormat.of().formatHex(Fingerprint.of(policy.yaml())))
                .param("from", Instant.parse(from).atOffset(UTC))
                .param("now", MovableClock.START.atOffset(UTC))
                .update();
    }
}
