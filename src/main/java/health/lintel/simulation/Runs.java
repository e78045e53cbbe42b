package health.lintel.simulation;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class Runs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NEWEST = 50;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID id, PersonId by, Instant at, String title, @Nullable String yaml, int days) {
        jdbc.sql("""
                insert into simulation.run (id, asked_by, asked_at, title, yaml, days)
                values (:id, :by, :at, :title, :yaml, :days)""")
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("title", title)
                .param("yaml", yaml)
                .param("days", days)
                .update();
    }

    void progress(UUID id, int done, int total) {
        jdbc.sql("update simulation.run set done = :done, total = :total where id = :id")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update();
    }

    void end(UUID id, Instant at, double seconds, Result result) {
        jdbc.sql("update simulation.run set ended_at = :at, seconds = :seconds, result = :result where id = :id")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .param("seconds", seconds)
                .param("result", JSON.writeValueAsString(result))
                .update();
    }

    void fail(UUID id, Instant at, String why) {
        jdbc.sql("update simulation.run set ended_at = :at, failure = :why where id = :id")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .param("why", why)
                .update();
    }

    List<Run> newest() {
        return jdbc.sql("select * from simulation.run order by asked_at desc limit :most")
                .param("most", NEWEST)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select * from simulation.run where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Run(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                Columns.moment(row, "asked_at"),
                row.getString("title"),
                row.getInt("days"),
                row.getInt("total"),
                row.getInt("done"),
                Columns.momentOrNull(row, "ended_at"),
                row.getObject("seconds", Double.class),
                row.getString("failure"),
                result == null ? null : JSON.readValue(result, Result.class));
    }
}
