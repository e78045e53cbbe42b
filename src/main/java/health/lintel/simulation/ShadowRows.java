package health.lintel.simulation;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShadowRows {
    static final String SAME = "same";
    static final String FAILED = "failed";

    private final JdbcClient jdbc;

    ShadowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A draft that is asked now, to the letter.
    record Open(UUID id, String title, Instant begun, String yaml) {}

    void begin(UUID id, PersonId by, Instant at, String title, String yaml) {
        end(by, at);
        jdbc.sql("""
                insert into simulation.shadow (id, begun_by, begun_at, title, yaml)
                values (:id, :by, :at, :title, :yaml)""")
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("title", title)
                .param("yaml", yaml)
                .update();
    }

    void end(PersonId by, Instant at) {
        jdbc.sql("update simulation.shadow set ended_at = :at, ended_by = :by where ended_at is null")
                .param("at", at.atOffset(UTC))
                .param("by", by.value())
                .update();
    }

    Optional<Open> open() {
        return jdbc.sql("select * from simulation.shadow where ended_at is null")
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Columns.moment(row, "begun_at"),
                        row.getString("yaml")))
                .optional();
    }

    void count(UUID shadow, LocalDate day, String what, String clause) {
        jdbc.sql("""
                insert into simulation.shadow_count (shadow_id, day, what, clause, times)
                values (:shadow, :day, :what, :clause, 1)
                on conflict (shadow_id, day, what, clause) do update set times = shadow_count.times + 1""")
                .param("shadow", shadow)
                .param("day", day)
                .param("what", what)
                .param("clause", clause)
                .update();
    }

    Shadow counted(Open open) {
        List<Shadow.Changed> all = jdbc.sql("""
                select what, clause, sum(times) as times from simulation.shadow_count where shadow_id = :shadow
                group by what, clause order by sum(times) desc, what, clause""")
                .param("shadow", open.id())
                .query((row, number) ->
                        new Shadow.Changed(row.getString("what"), row.getString("clause"), row.getLong("times")))
                .list();
        List<Shadow.Changed> changes = new ArrayList<>(all);
        changes.removeIf(each -> each.what().equals(SAME) || each.what().equals(FAILED));
        return new Shadow(open.id(), open.title(), open.begun(), times(all, SAME), times(all, FAILED), changes);
    }

    private static long times(List<Shadow.Changed> all, String what) {
        return all.stream()
                .filter(each -> each.what().equals(what))
                .mapToLong(Shadow.Changed::times)
                .sum();
    }
}
