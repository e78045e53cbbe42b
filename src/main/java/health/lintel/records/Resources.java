package health.lintel.records;

import health.lintel.datatypes.PatientId;
import health.lintel.storage.Fingerprint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of resources as received.
@Component
class Resources {
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Resources(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(PatientId patient, List<ReceivedResource> resources, Instant at) {
        batches.batchUpdate("""
                insert into records.resource (patient_id, type, fhir_id, body, hash, received_at)
                values (?, ?, ?, ?::jsonb, ?, ?)
                on conflict (patient_id, type, fhir_id) do update set body = excluded.body, hash = excluded.hash,
                    received_at = excluded.received_at""", resources, BATCH, (statement, resource) -> {
            statement.setObject(1, patient.value());
            statement.setString(2, resource.type());
            statement.setString(3, resource.fhirId());
            statement.setString(4, resource.body());
            statement.setBytes(5, Fingerprint.of(resource.body()));
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
        });
    }

    void keepShared(List<ReceivedResource> resources, Instant at) {
        batches.batchUpdate("""
                insert into records.shared_resource (type, fhir_id, body, hash, received_at)
                values (?, ?, ?::jsonb, ?, ?)
                on conflict (type, fhir_id) do update set body = excluded.body, hash = excluded.hash,
                    received_at = excluded.received_at""", resources, BATCH, (statement, resource) -> {
            statement.setString(1, resource.type());
            statement.setString(2, resource.fhirId());
            statement.setString(3, resource.body());
            statement.setBytes(4, Fingerprint.of(resource.body()));
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
        });
    }

    Map<ResourceKey, byte[]> hashes(PatientId patient) {
        Map<ResourceKey, byte[]> hashes = new HashMap<>();
        jdbc.sql("select type, fhir_id, hash from records.resource where patient_id = :patient")
                .param("patient", patient.value())
                .query(row -> {
                    hashes.put(new ResourceKey(row.getString(1), row.getString(2)), row.getBytes(3));
                });
        return hashes;
    }

    Map<ResourceKey, byte[]> sharedHashes() {
        Map<ResourceKey, byte[]> hashes = new HashMap<>();
        jdbc.sql("select type, fhir_id, hash from records.shared_resource").query(row -> {
            hashes.put(new ResourceKey(row.getString(1), row.getString(2)), row.getBytes(3));
        });
        return hashes;
    }

    Set<ResourceKey> inOtherCharts(PatientId patient, List<ReceivedResource> resources) {
        Set<ResourceKey> found = new HashSet<>();
        jdbc.sql("""
                select r.type, r.fhir_id from records.resource r
                join unnest(string_to_array(:types, ' '), string_to_array(:ids, ' ')) as n(type, fhir_id)
                  on r.type = n.type and r.fhir_id = n.fhir_id
                where r.patient_id <> :patient""")
                .param(
                        "types",
                        String.join(
                                " ",
                                resources.stream().map(ReceivedResource::type).toList()))
                .param(
                        "ids",
                        String.join(
                                " ",
                                resources.stream().map(ReceivedResource::fhirId).toList()))
                .param("patient", patient.value())
                .query(row -> {
                    found.add(new ResourceKey(row.getString(1), row.getString(2)));
                });
        return found;
    }

    Optional<String> body(PatientId patient, String type, String fhirId) {
        return jdbc.sql(
                        "select body::text from records.resource where patient_id = :patient and type = :type and fhir_id = :id")
                .param("patient", patient.value())
                .param("type", type)
                .param("id", fhirId)
                .query(String.class)
                .optional();
    }

    List<String> bodies(PatientId patient, String type) {
        return jdbc.sql(
                        "select body::text from records.resource where patient_id = :patient and type = :type order by fhir_id")
                .param("patient", patient.value())
                .param("type", type)
                .query((row, number) -> row.getString(1))
                .list();
    }

    Map<String, String> shared(String type) {
        Map<String, String> bodies = new HashMap<>();
        jdbc.sql("select fhir_id, body::text from records.shared_resource where type = :type")
                .param("type", type)
                .query(row -> {
                    bodies.put(row.getString(1), row.getString(2));
                });
        return bodies;
    }
}
