package health.lintel.appointments;

import static health.lintel.appointments.Encounters.utc;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.schedules.Span;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Holds {
    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PatientId patient, Hold hold, PersonId by) {
        jdbc.sql("""
                insert into appointments.hold (patient_id, id, schedule_id, starts_at, ends_at, held_by, held_until, moves)
                values (:patient, :id, :schedule, :start, :end, :by, :until, :moves)""")
                .param("patient", patient.value())
                .param("id", hold.id())
                .param("schedule", hold.schedule())
                .param("start", utc(hold.time().start()))
                .param("end", utc(hold.time().end()))
                .param("by", by.value())
                .param("until", utc(hold.until()))
                .param("moves", hold.moves())
                .update();
    }

    Optional<Hold> find(PatientId patient, UUID id) {
        return jdbc.sql("""
                select h.*, s.practitioner_id, s.practitioner_name from appointments.hold h
                join schedules.schedule s on s.id = h.schedule_id where h.patient_id = :patient and h.id = :id""")
                .param("patient", patient.value())
                .param("id", id)
                .query((row, number) -> hold(row))
                .optional();
    }

    List<UUID> of(PatientId patient, PersonId by) {
        return jdbc.sql("select id from appointments.hold where patient_id = :patient and held_by = :by for update")
                .param("patient", patient.value())
                .param("by", by.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void delete(PatientId patient, UUID id) {
        jdbc.sql("delete from appointments.hold where patient_id = :patient and id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .update();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getObject("schedule_id", UUID.class),
                Columns.personOrNull(row, "practitioner_id"),
                row.getString("practitioner_name"),
                new Span(Columns.moment(row, "starts_at"), Columns.moment(row, "ends_at")),
                Columns.moment(row, "held_until"),
                row.getObject("moves", UUID.class));
    }
}
