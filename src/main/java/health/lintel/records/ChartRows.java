package health.lintel.records;

import health.lintel.datatypes.PatientId;
import health.lintel.storage.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads allergies, conditions, immunizations and documents.
@Component
class ChartRows {
    private final JdbcClient jdbc;

    ChartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Allergy> allergies(PatientId patient) {
        return jdbc.sql("""
                select fhir_id, name, status, criticality, reactions, recorded_at from records.allergy
                where patient_id = :patient and status <> 'entered-in-error'
                order by status <> 'active', name, fhir_id""")
                .param("patient", patient.value())
                .query((row, number) -> new Allergy(
                        row.getString("fhir_id"),
                        row.getString("name"),
                        row.getString("status"),
                        row.getString("criticality"),
                        row.getString("reactions"),
                        Columns.momentOrNull(row, "recorded_at")))
                .list();
    }

    List<Condition> conditions(PatientId patient) {
        return jdbc.sql("""
                select fhir_id, name, status, began_at, ended_at from records.condition
                where patient_id = :patient and status <> 'entered-in-error'
                order by status not in ('active', 'recurrence', 'relapse'), began_at desc nulls last, fhir_id""")
                .param("patient", patient.value())
                .query((row, number) -> new Condition(
                        row.getString("fhir_id"),
                        row.getString("name"),
                        row.getString("status"),
                        Columns.momentOrNull(row, "began_at"),
                        Columns.momentOrNull(row, "ended_at")))
                .list();
    }

    List<Immunization> immunizations(PatientId patient) {
        return jdbc.sql("""
                select fhir_id, name, status, given_at from records.immunization
                where patient_id = :patient and status = 'completed' order by given_at desc nulls last, fhir_id""")
                .param("patient", patient.value())
                .query((row, number) -> new Immunization(
                        row.getString("fhir_id"),
                        row.getString("name"),
                        row.getString("status"),
                        Columns.momentOrNull(row, "given_at")))
                .list();
    }

    List<Document> documents(PatientId patient) {
        return jdbc.sql("""
                select fhir_id, title, dated, is_current from records.document
                where patient_id = :patient order by dated desc nulls last, fhir_id""")
                .param("patient", patient.value())
                .query((row, number) -> new Document(
                        row.getString("fhir_id"),
                        row.getString("title"),
                        Columns.momentOrNull(row, "dated"),
                        row.getBoolean("is_current")))
                .list();
    }
}
