package health.lintel.fhir;

import health.lintel.datatypes.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of imports: what ran, what it counted, what it refused.
@Component
class Runs {
    private static final long LOCK = 0x6C696E74656CL;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DataSource source;
    private final Clock clock;

    Runs(JdbcClient jdbc, JdbcTemplate batches, DataSource source, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.source = source;
        this.clock = clock;
    }

    /// Holds the right to import until closed.
    AutoCloseable alone() {
        try {
            Connection connection = source.getConnection();
            if (!locked(connection)) {
                connection.close();
                throw new ImportBusy();
            }
            return () -> {
                try (connection;
                        PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                    unlock.setLong(1, LOCK);
                    unlock.execute();
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// The unfinished run of these files and options, if there is one, else a new one.
    UUID begin(String folder, byte[] fingerprint) {
        Optional<UUID> unfinished = jdbc.sql("""
                select id from fhir.run r where fingerprint = :fingerprint
                  and not exists (select from fhir.run_end e where e.run_id = r.id)
                order by started_at desc limit 1""")
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional();
        return unfinished.orElseGet(() -> {
            UUID run = Ids.next();
            jdbc.sql("insert into fhir.run (id, folder, fingerprint, started_at) values (:id, :folder, :print, :at)")
                    .param("id", run)
                    .param("folder", folder)
                    .param("print", fingerprint)
                    .param("at", now())
                    .update();
            return run;
        });
    }

    void end(UUID run, ImportReport.Outcome outcome) {
        jdbc.sql("insert into fhir.run_end (run_id, ended_at, outcome) values (:run, :at, :outcome)")
                .param("run", run)
                .param("at", now())
                .param("outcome", outcome.name())
                .update();
    }

    void refuse(UUID run, List<RefusedLine> lines) {
        batches.batchUpdate(
                "insert into fhir.refused_line (run_id, file, line, reason) values (?, ?, ?, ?) on conflict do nothing",
                lines,
                500,
                (statement, line) -> {
                    statement.setObject(1, run);
                    statement.setString(2, line.file());
                    statement.setLong(3, line.line());
                    statement.setString(4, line.reason());
                });
    }

    List<RefusedLine> refused(UUID run) {
        return jdbc.sql(
                        "select file, line, reason from fhir.refused_line where run_id = :run order by file, line, reason")
                .param("run", run)
                .query((row, number) -> new RefusedLine(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    void count(UUID run, Tally tally) {
        tally.counts()
                .forEach((what, resources) -> jdbc.sql("""
                        insert into fhir.run_count (run_id, type, outcome, resources)
                        values (:run, :type, :outcome, :resources)
                        on conflict (run_id, type, outcome)
                        do update set resources = run_count.resources + excluded.resources""")
                        .param("run", run)
                        .param("type", what.type())
                        .param("outcome", what.outcome())
                        .param("resources", resources)
                        .update());
    }

    Map<String, Long> counts(UUID run, String outcome) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select type, resources from fhir.run_count where run_id = :run and outcome = :outcome")
                .param("run", run)
                .param("outcome", outcome)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    Optional<Integer> shift(String name) {
        return jdbc.sql("select days from fhir.date_shift where name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    void recordShift(String name, int days) {
        jdbc.sql("insert into fhir.date_shift (name, days, decided_at) values (:name, :days, :at)")
                .param("name", name)
                .param("days", days)
                .param("at", now())
                .update();
    }

    void noteShift(UUID run, int days) {
        jdbc.sql("update fhir.run set shift_days = :days where id = :run")
                .param("run", run)
                .param("days", days)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
