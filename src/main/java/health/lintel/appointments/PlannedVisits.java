package health.lintel.appointments;

import static health.lintel.appointments.Encounters.utc;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.schedules.Span;
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

@Component
class PlannedVisits {
    private static final String WITH_STATUS = """
            select a.id, a.mode, a.starts_at, a.ends_at, a.reason, a.practitioner_id, a.practitioner_name, s.status,
                   s.set_by, a.patient_id, (select count(*) from appointments.appointment_move m
                       where m.patient_id = a.patient_id and m.appointment_id = a.id) as changes
            from appointments.appointment a
            cross join lateral (select status, set_by from appointments.appointment_status s
                where s.patient_id = a.patient_id and s.appointment_id = a.id
                order by s.set_at desc, s.id desc limit 1) s
            """;

    private final JdbcClient jdbc;

    PlannedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PatientId patient, Appointment appointment, Instant at, @Nullable PersonId by) {
        PersonId practitioner = appointment.practitioner();
        jdbc.sql("""
                insert into appointments.appointment (patient_id, id, mode, starts_at, ends_at, reason,
                    practitioner_id, practitioner_name, booked_at, booked_by)
                values (:patient, :id, :mode, :start, :end, :reason, :practitioner, :name, :at, :by)
                on conflict (patient_id, id) do update set mode = excluded.mode, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, reason = excluded.reason, practitioner_id = excluded.practitioner_id,
                    practitioner_name = excluded.practitioner_name""")
                .param("patient", patient.value())
                .param("id", appointment.id())
                .param("mode", appointment.mode().code())
                .param("start", utc(appointment.start()))
                .param("end", utc(appointment.end()))
                .param("reason", appointment.reason())
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .param("name", appointment.practitionerName())
                .param("at", utc(at))
                .param("by", by == null ? null : by.value())
                .update();
    }

    void setStatus(
            PatientId patient,
            UUID appointment,
            AppointmentStatus status,
            Instant at,
            @Nullable PersonId by,
            String why) {
        jdbc.sql("""
                insert into appointments.appointment_status (id, patient_id, appointment_id, status, set_at, set_by, why)
                values (:id, :patient, :appointment, :status, :at, :by, :why)""")
                .param("id", Ids.next())
                .param("patient", patient.value())
                .param("appointment", appointment)
                .param("status", status.code())
                .param("at", utc(at))
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .update();
    }

    List<Appointment> from(PatientId patient, Instant now) {
        return jdbc.sql(WITH_STATUS
                        + "where a.patient_id = :patient and a.ends_at >= :now and s.status in ('booked', 'arrived', 'checked-in', 'pending') "
                        + "order by a.starts_at, a.id")
                .param("patient", patient.value())
                .param("now", utc(now))
                .query((row, number) -> appointment(row))
                .list();
    }

    Optional<Appointment> find(PatientId patient, UUID id) {
        return planned(patient, id).map(Planned::visit);
    }

    /// Start of the first visit that was booked after the moment and still stands.
    Optional<Instant> firstStartingAfter(PatientId patient, Instant now) {
        return jdbc.sql(WITH_STATUS + "where a.patient_id = :patient and a.starts_at > :now and s.status not in "
                        + "('cancelled', 'noshow', 'entered-in-error', 'proposed') order by a.starts_at limit 1")
                .param("patient", patient.value())
                .param("now", utc(now))
                .query((row, number) -> Columns.moment(row, "starts_at"))
                .optional();
    }

    Optional<Instant> firstBookedAfter(PatientId patient, Instant since) {
        return jdbc.sql(WITH_STATUS + "where a.patient_id = :patient and a.booked_at > :since and s.status not in "
                        + "('cancelled', 'noshow', 'entered-in-error', 'proposed') order by a.starts_at limit 1")
                .param("patient", patient.value())
                .param("since", utc(since))
                .query((row, number) -> Columns.moment(row, "starts_at"))
                .optional();
    }

    List<Planned> between(Span time) {
        return jdbc.sql(WITH_STATUS + "where a.starts_at >= :from and a.starts_at < :to "
                        + "and s.status not in ('cancelled', 'entered-in-error') order by a.starts_at, a.id")
                .param("from", utc(time.start()))
                .param("to", utc(time.end()))
                .query((row, number) -> planned(row))
                .list();
    }

    Optional<Planned> planned(PatientId patient, UUID id) {
        return jdbc.sql(WITH_STATUS + "where a.patient_id = :patient and a.id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .query((row, number) -> planned(row))
                .optional();
    }

    /// For staff, who come with the visit's id alone.
    Optional<Planned> planned(UUID id) {
        return jdbc.sql(WITH_STATUS + "where a.id = :id")
                .param("id", id)
                .query((row, number) -> planned(row))
                .optional();
    }

    /// As it stands, held until the transaction ends.
    Optional<Appointment> lock(PatientId patient, UUID id) {
        jdbc.sql("select id from appointments.appointment where patient_id = :patient and id = :id for update")
                .param("patient", patient.value())
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
        return find(patient, id);
    }

    void move(PatientId patient, Appointment from, Appointment to, Instant at, PersonId by) {
        jdbc.sql("""
                insert into appointments.appointment_move (id, patient_id, appointment_id, from_start, from_end, moved_at,
                    moved_by)
                values (:id, :patient, :appointment, :start, :end, :at, :by)""")
                .param("id", Ids.next())
                .param("patient", patient.value())
                .param("appointment", from.id())
                .param("start", utc(from.start()))
                .param("end", utc(from.end()))
                .param("at", utc(at))
                .param("by", by.value())
                .update();
        insert(patient, to, at, by);
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                new PatientId(row.getObject("patient_id", UUID.class)),
                appointment(row),
                row.getInt("changes"),
                Columns.personOrNull(row, "set_by"));
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                VisitMode.of(row.getString("mode")),
                Columns.moment(row, "starts_at"),
                Columns.moment(row, "ends_at"),
                row.getString("reason"),
                Columns.personOrNull(row, "practitioner_id"),
                row.getString("practitioner_name"),
                AppointmentStatus.of(row.getString("status")));
    }
}
