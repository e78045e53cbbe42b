package health.lintel.appointments;

import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Encounters {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Encounters(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(PatientId patient, List<Encounter> encounters) {
        batches.batchUpdate("""
                insert into appointments.encounter (patient_id, id, fhir_id, type, starts_at, ends_at, reason,
                    practitioner_id, practitioner_name, started)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, id) do update set type = excluded.type, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, reason = excluded.reason, practitioner_id = excluded.practitioner_id,
                    practitioner_name = excluded.practitioner_name, started = excluded.started""", encounters, 500, (statement, encounter) -> {
            statement.setObject(1, patient.value());
            statement.setObject(2, encounter.id().value());
            statement.setString(3, encounter.fhirId());
            statement.setString(4, encounter.type().code());
            statement.setObject(5, utc(encounter.start()));
            statement.setObject(6, utc(encounter.end()));
            statement.setString(7, encounter.reason());
            PersonId practitioner = encounter.practitioner();
            statement.setObject(8, practitioner == null ? null : practitioner.value());
            statement.setString(9, encounter.practitionerName());
            statement.setArray(
                    10,
                    statement
                            .getConnection()
                            .createArrayOf("text", encounter.started().toArray()));
        });
    }

    List<Encounter> of(PatientId patient) {
        return jdbc.sql("""
                select id, fhir_id, type, starts_at, ends_at, reason, practitioner_id, practitioner_name, started
                from appointments.encounter where patient_id = :patient order by ends_at desc, id""")
                .param("patient", patient.value())
                .query((row, number) -> encounter(row))
                .list();
    }

    /// End of the first visit with us that began after the moment.
    Optional<Instant> firstSeenAfter(PatientId patient, Instant since) {
        return jdbc.sql("""
                select ends_at from appointments.encounter
                where patient_id = :patient and starts_at > :since
                  and type in ('office', 'telehealth', 'phone', 'nurse', 'procedure')
                order by starts_at limit 1""")
                .param("patient", patient.value())
                .param("since", utc(since))
                .query((row, number) -> Columns.moment(row, "ends_at"))
                .optional();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Encounter encounter(ResultSet row) throws SQLException {
        Array started = row.getArray("started");
        return new Encounter(
                new EncounterId(row.getObject("id", UUID.class)),
                row.getString("fhir_id"),
                VisitType.of(row.getString("type")),
                Columns.moment(row, "starts_at"),
                Columns.moment(row, "ends_at"),
                row.getString("reason"),
                Columns.personOrNull(row, "practitioner_id"),
                row.getString("practitioner_name"),
                List.of((String[]) started.getArray()));
    }
}
