package health.lintel.coverage;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Coverage of record.
@Component
class CoverageRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    CoverageRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// The newest first; of each place the first holds.
    List<CoverageOfRecord> of(PatientId patient) {
        return jdbc.sql("""
                select c.id, c.place, c.card, c.fhir_id, c.proposal_id, c.verified_by, c.recorded_at,
                       (select max(s.said_at) from coverage.still_right s
                        where s.patient_id = c.patient_id and s.coverage_id = c.id) as still_right_at
                from coverage.coverage c where c.patient_id = :patient
                order by c.place, c.recorded_at desc, c.id desc""")
                .param("patient", patient.value())
                .query((row, number) -> coverage(row))
                .list();
    }

    void insert(PatientId patient, Card.Place place, Card card, UUID proposal, PersonId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into coverage.coverage
                    (id, patient_id, place, card, proposal_id, verified_by, recorded_at)
                values (:id, :patient, :place, :card, :proposal, :by, :at)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("place", place.name())
                .param("card", CardText.seal(card, sealer, id))
                .param("proposal", proposal)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /// An imported coverage keeps its place in time when it comes again: what staff accepted since then still holds.
    void keepImported(PatientId patient, ImportedCoverage imported, Instant at) {
        UUID id = known(patient, imported.fhirId());
        if (id != null) {
            jdbc.sql("update coverage.coverage set place = :place, card = :card where id = :id")
                    .param("place", imported.place().name())
                    .param("card", CardText.seal(imported.card(), sealer, id))
                    .param("id", id)
                    .update();
            return;
        }
        id = Ids.next();
        jdbc.sql("""
                insert into coverage.coverage (id, patient_id, place, card, fhir_id, recorded_at)
                values (:id, :patient, :place, :card, :fhir, :at)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("place", imported.place().name())
                .param("card", CardText.seal(imported.card(), sealer, id))
                .param("fhir", imported.fhirId())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void insertStillRight(PatientId patient, UUID coverage, PersonId by, Instant at) {
        jdbc.sql("""
                insert into coverage.still_right (id, patient_id, coverage_id, said_by, said_at)
                values (:id, :patient, :coverage, :by, :at)""")
                .param("id", Ids.next())
                .param("patient", patient.value())
                .param("coverage", coverage)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private @Nullable UUID known(PatientId patient, String fhirId) {
        return jdbc.sql("select id from coverage.coverage where patient_id = :patient and fhir_id = :fhir")
                .param("patient", patient.value())
                .param("fhir", fhirId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private CoverageOfRecord coverage(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CoverageOfRecord(
                id,
                Card.Place.valueOf(row.getString("place")),
                CardText.open(row.getBytes("card"), sealer, id),
                row.getString("fhir_id"),
                row.getObject("proposal_id", UUID.class),
                Columns.personOrNull(row, "verified_by"),
                Columns.moment(row, "recorded_at"),
                Columns.momentOrNull(row, "still_right_at"));
    }
}
