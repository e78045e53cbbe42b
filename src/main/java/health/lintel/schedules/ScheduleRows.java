package health.lintel.schedules;

import static health.lintel.schedules.TakenTimes.utc;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScheduleRows {
    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of two who make the same one at once, both get the first.
    void insert(Schedule schedule, Instant at) {
        PersonId practitioner = schedule.practitioner();
        jdbc.sql("""
                insert into schedules.schedule (id, fhir_id, practitioner_id, practitioner_name, kept_at)
                values (:id, :fhir, :practitioner, :name, :at) on conflict do nothing""")
                .param("id", schedule.id())
                .param("fhir", schedule.fhirId())
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .param("name", schedule.practitionerName())
                .param("at", utc(at))
                .update();
    }

    Optional<Schedule> of(PersonId practitioner) {
        return jdbc.sql("select * from schedules.schedule where practitioner_id = :id")
                .param("id", practitioner.value())
                .query((row, number) -> schedule(row, "id"))
                .optional();
    }

    Optional<Schedule> byFhirId(String fhirId) {
        return jdbc.sql("select * from schedules.schedule where fhir_id = :id")
                .param("id", fhirId)
                .query((row, number) -> schedule(row, "id"))
                .optional();
    }

    List<Schedule> all() {
        return jdbc.sql("select * from schedules.schedule order by practitioner_name, id")
                .query((row, number) -> schedule(row, "id"))
                .list();
    }

    static Schedule schedule(ResultSet row, String id) throws SQLException {
        return new Schedule(
                row.getObject(id, UUID.class),
                row.getString("fhir_id"),
                Columns.personOrNull(row, "practitioner_id"),
                row.getString("practitioner_name"));
    }
}
