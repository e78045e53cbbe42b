package health.lintel.records;

import health.lintel.datatypes.PatientId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes the extracted rows; a later version of a resource takes the place of the earlier one.
@Component
class ExtractRows {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;

    ExtractRows(JdbcTemplate batches) {
        this.batches = batches;
    }

    void keep(PatientId patient, Extracts taken) {
        allergies(patient, taken.allergies());
        conditions(patient, taken.conditions());
        immunizations(patient, taken.immunizations());
        documents(patient, taken.documents());
        results(patient, taken.results());
    }

    private void allergies(PatientId patient, List<Allergy> allergies) {
        batches.batchUpdate("""
                insert into records.allergy (patient_id, fhir_id, name, status, criticality, reactions, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, fhir_id) do update set name = excluded.name, status = excluded.status,
                    criticality = excluded.criticality, reactions = excluded.reactions,
                    recorded_at = excluded.recorded_at""", allergies, BATCH, (statement, allergy) -> {
            statement.setObject(1, patient.value());
            statement.setString(2, allergy.fhirId());
            statement.setString(3, allergy.name());
            statement.setString(4, allergy.status());
            statement.setString(5, allergy.criticality());
            statement.setString(6, allergy.reactions());
            statement.setObject(7, utc(allergy.recordedAt()));
        });
    }

    private void conditions(PatientId patient, List<Condition> conditions) {
        batches.batchUpdate("""
                insert into records.condition (patient_id, fhir_id, name, status, began_at, ended_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (patient_id, fhir_id) do update set name = excluded.name, status = excluded.status,
                    began_at = excluded.began_at, ended_at = excluded.ended_at""", conditions, BATCH, (statement, condition) -> {
            statement.setObject(1, patient.value());
            statement.setString(2, condition.fhirId());
            statement.setString(3, condition.name());
            statement.setString(4, condition.status());
            statement.setObject(5, utc(condition.beganAt()));
            statement.setObject(6, utc(condition.endedAt()));
        });
    }

    private void immunizations(PatientId patient, List<Immunization> immunizations) {
        batches.batchUpdate("""
                insert into records.immunization (patient_id, fhir_id, name, status, given_at)
                values (?, ?, ?, ?, ?)
                on conflict (patient_id, fhir_id) do update set name = excluded.name, status = excluded.status,
                    given_at = excluded.given_at""", immunizations, BATCH, (statement, immunization) -> {
            statement.setObject(1, patient.value());
            statement.setString(2, immunization.fhirId());
            statement.setString(3, immunization.name());
            statement.setString(4, immunization.status());
            statement.setObject(5, utc(immunization.givenAt()));
        });
    }

    private void documents(PatientId patient, List<Document> documents) {
        batches.batchUpdate("""
                insert into records.document (patient_id, fhir_id, title, dated, is_current)
                values (?, ?, ?, ?, ?)
                on conflict (patient_id, fhir_id) do update set title = excluded.title, dated = excluded.dated,
                    is_current = excluded.is_current""", documents, BATCH, (statement, document) -> {
            statement.setObject(1, patient.value());
            statement.setString(2, document.fhirId());
            statement.setString(3, document.title());
            statement.setObject(4, utc(document.dated()));
            statement.setBoolean(5, document.isCurrent());
        });
    }

    /// A result stays released from its first release on, unless a later version takes it back as a mistake.
    private void results(PatientId patient, List<Result> results) {
        batches.batchUpdate("""
                insert into records.result (patient_id, id, type, fhir_id, kind, name, value, unit, effective_at,
                    released_at, ordered_by_us, abnormal, report_fhir_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (patient_id, id) do update set kind = excluded.kind, name = excluded.name,
                    value = excluded.value, unit = excluded.unit, effective_at = excluded.effective_at,
                    released_at = case when excluded.released_at is not null
                        then least(result.released_at, excluded.released_at) end,
                    ordered_by_us = excluded.ordered_by_us, abnormal = excluded.abnormal,
                    report_fhir_id = coalesce(excluded.report_fhir_id, result.report_fhir_id)""", results, BATCH, (statement, result) -> {
            statement.setObject(1, patient.value());
            statement.setObject(2, result.id());
            statement.setString(3, result.type());
            statement.setString(4, result.fhirId());
            statement.setString(5, result.kind().name());
            statement.setString(6, result.name());
            statement.setString(7, result.value());
            statement.setString(8, result.unit());
            statement.setObject(9, utc(result.effectiveAt()));
            statement.setObject(10, utc(result.releasedAt()));
            statement.setBoolean(11, result.orderedByUs());
            statement.setObject(12, result.abnormal(), Types.BOOLEAN);
            statement.setString(13, result.reportFhirId());
        });
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
