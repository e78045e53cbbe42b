package health.lintel.appointments;

import static health.lintel.appointments.Encounters.utc;

import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WriteBackGrants {
    private final JdbcClient jdbc;

    WriteBackGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PatientId patient, WriteBackGrant grant, Instant at, @Nullable EncounterId encounter) {
        jdbc.sql("""
                insert into appointments.write_back_grant (patient_id, id, matter, until, granted_by, granted_at, encounter_id)
                values (:patient, :id, :matter, :until, :by, :at, :encounter)""")
                .param("patient", patient.value())
                .param("id", grant.id())
                .param("matter", grant.matter())
                .param("until", grant.until())
                .param("by", grant.by().value())
                .param("at", utc(at))
                .param("encounter", encounter == null ? null : encounter.value())
                .update();
    }

    /// Those that ended before the day are left out.
    List<WriteBackGrant> from(PatientId patient, LocalDate day) {
        return jdbc.sql("""
                select id, matter, until, granted_by from appointments.write_back_grant
                where patient_id = :patient and until >= :day order by until desc, id""")
                .param("patient", patient.value())
                .param("day", day)
                .query((row, number) -> new WriteBackGrant(
                        row.getObject("id", UUID.class),
                        row.getString("matter"),
                        row.getObject("until", LocalDate.class),
                        new PersonId(row.getObject("granted_by", UUID.class))))
                .list();
    }
}
