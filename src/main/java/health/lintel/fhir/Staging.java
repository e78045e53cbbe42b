package health.lintel.fhir;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lines between file and chart, grouped by patient. What is left here is what an interrupted run still owes.
@Component
class Staging {
    private static final String COLUMNS = "subject, sequence, file, line, type, fhir_id, body, anchor";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Staging(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Row-level security forbids COPY here; several rows a statement are nearly as fast.
    void add(UUID run, List<StagedLine> lines) {
        batches.batchUpdate(
                "insert into fhir.staged_line (run_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines,
                lines.size(),
                (statement, line) -> {
                    statement.setObject(1, run);
                    statement.setString(2, line.subject());
                    statement.setLong(3, line.sequence());
                    statement.setString(4, line.file());
                    statement.setLong(5, line.line());
                    statement.setString(6, line.type());
                    statement.setString(7, line.fhirId());
                    statement.setString(8, line.body());
                    statement.setString(9, line.anchor());
                });
    }

    Set<String> stagedFiles(UUID run) {
        return Set.copyOf(jdbc.sql("select file from fhir.staged_file where run_id = :run")
                .param("run", run)
                .query((row, number) -> row.getString(1))
                .list());
    }

    void noteFile(UUID run, String file, long lines) {
        jdbc.sql("insert into fhir.staged_file (run_id, file, lines) values (:run, :file, :lines)")
                .param("run", run)
                .param("file", file)
                .param("lines", lines)
                .update();
    }

    List<String> subjects(UUID run) {
        return jdbc.sql(
                        "select distinct subject from fhir.staged_line where run_id = :run and subject <> '' order by 1")
                .param("run", run)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// At most so many lines of one patient, or of nobody, in the order they came.
    List<StagedLine> lines(UUID run, String subject, int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from fhir.staged_line where run_id = :run and subject = :subject"
                        + " order by sequence limit :most")
                .param("run", run)
                .param("subject", subject)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    void remove(UUID run, String subject, long upTo) {
        jdbc.sql("delete from fhir.staged_line where run_id = :run and subject = :subject and sequence <= :upTo")
                .param("run", run)
                .param("subject", subject)
                .param("upTo", upTo)
                .update();
    }

    void clear(UUID run) {
        jdbc.sql("delete from fhir.staged_line where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("delete from fhir.staged_file where run_id = :run")
                .param("run", run)
                .update();
    }

    /// Start of the newest ambulatory visit among the lines.
    Optional<String> newestAnchor(UUID run) {
        return jdbc.sql("""
                select anchor from fhir.staged_line where run_id = :run and anchor is not null
                order by left(anchor, 10) desc, anchor desc limit 1""")
                .param("run", run)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private static StagedLine line(ResultSet row) throws SQLException {
        return new StagedLine(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
