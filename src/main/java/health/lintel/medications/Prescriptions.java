package health.lintel.medications;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Prescriptions {
    private static final String WITH_ASKED = """
            select p.id, p.fhir_id, p.name, p.prescriber_name, p.prescribed_by_us, p.authored_at, p.status, p.dosage,
                   p.quantity, p.refills_left, p.supply_ends_on, p.schedule,
                   coalesce(o.name, p.pharmacy_name) as pharmacy_name,
                   case when o.name is null then p.pharmacy_phone else o.phone end as pharmacy_phone,
                   (select max(a.asked_at) from medications.asked_pharmacy a
                    where a.patient_id = p.patient_id and a.prescription_id = p.id) as asked_at
            from medications.prescription p
            left join lateral
                (select name, phone from medications.own_pharmacy
                 where patient_id = p.patient_id and since > coalesce(p.authored_at, '-infinity')
                 order by since desc limit 1) o on true
            where p.patient_id = :patient
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Prescriptions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(PatientId patient, List<Prescription> prescriptions) {
        batches.batchUpdate("""
                insert into medications.prescription (patient_id, id, fhir_id, name, prescriber_name, prescribed_by_us,
                    authored_at, status, dosage, quantity, refills_left, supply_ends_on, schedule, pharmacy_name,
                    pharmacy_phone)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, id) do update set name = excluded.name,
                    prescriber_name = excluded.prescriber_name, prescribed_by_us = excluded.prescribed_by_us,
                    authored_at = excluded.authored_at, status = excluded.status, dosage = excluded.dosage,
                    quantity = excluded.quantity, refills_left = excluded.refills_left,
                    supply_ends_on = excluded.supply_ends_on, schedule = excluded.schedule,
                    pharmacy_name = excluded.pharmacy_name, pharmacy_phone = excluded.pharmacy_phone""", prescriptions, 500, (statement, prescription) -> {
            statement.setObject(1, patient.value());
            statement.setObject(2, prescription.id());
            statement.setString(3, prescription.fhirId());
            statement.setString(4, prescription.name());
            statement.setString(5, prescription.prescriberName());
            statement.setBoolean(6, prescription.prescribedByUs());
            statement.setObject(7, utc(prescription.authoredAt()));
            statement.setString(8, prescription.status());
            statement.setString(9, prescription.dosage());
            statement.setString(10, prescription.quantity());
            statement.setObject(11, prescription.refillsLeft(), Types.INTEGER);
            statement.setObject(12, prescription.supplyEndsOn());
            statement.setString(13, prescription.schedule());
            statement.setString(14, prescription.pharmacyName());
            statement.setString(15, prescription.pharmacyPhone());
        });
    }

    List<Prescription> of(PatientId patient) {
        return jdbc.sql(WITH_ASKED
                        + "and p.status <> 'entered-in-error' order by p.authored_at desc nulls last, p.name, p.id")
                .param("patient", patient.value())
                .query((row, number) -> prescription(row))
                .list();
    }

    Optional<Prescription> find(PatientId patient, UUID id) {
        return jdbc.sql(WITH_ASKED + "and p.id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .query((row, number) -> prescription(row))
                .optional();
    }

    void insertAsked(UUID id, PatientId patient, UUID prescription, Instant askedAt, PersonId by, Instant at) {
        jdbc.sql("""
                insert into medications.asked_pharmacy (id, patient_id, prescription_id, asked_at, recorded_by, recorded_at)
                values (:id, :patient, :prescription, :asked, :by, :at)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("prescription", prescription)
                .param("asked", utc(askedAt))
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    void insertPharmacy(UUID id, PatientId patient, String name, @Nullable String phone, Instant since, PersonId by) {
        jdbc.sql("""
                insert into medications.own_pharmacy (id, patient_id, name, phone, since, recorded_by)
                values (:id, :patient, :name, :phone, :since, :by)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("name", name)
                .param("phone", phone)
                .param("since", utc(since))
                .param("by", by.value())
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Prescription prescription(ResultSet row) throws SQLException {
        return new Prescription(
                row.getObject("id", UUID.class),
                row.getString("fhir_id"),
                row.getString("name"),
                row.getString("prescriber_name"),
                row.getBoolean("prescribed_by_us"),
                Columns.momentOrNull(row, "authored_at"),
                row.getString("status"),
                row.getString("dosage"),
                row.getString("quantity"),
                row.getObject("refills_left", Integer.class),
                row.getObject("supply_ends_on", LocalDate.class),
                row.getString("schedule"),
                row.getString("pharmacy_name"),
                row.getString("pharmacy_phone"),
                Columns.momentOrNull(row, "asked_at"));
    }
}
