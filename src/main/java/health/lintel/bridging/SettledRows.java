package health.lintel.bridging;

import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SettledRows {
    private final JdbcClient jdbc;

    SettledRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            ChartAccess access,
            UUID prescription,
            Gap.@Nullable Reason reason,
            @Nullable String proposed,
            LocalDate visit,
            Instant at) {
        jdbc.sql("""
                insert into bridging.settled
                    (patient_id, id, prescription_id, reason, proposed, visit_on, at, by)
                values (:patient, :id, :prescription, :reason, :proposed::jsonb, :visit, :at, :by)""")
                .param("patient", access.patient().value())
                .param("id", id)
                .param("prescription", prescription)
                .param("reason", reason == null ? null : reason.name())
                .param("proposed", proposed)
                .param("visit", visit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", access.actor().value())
                .update();
    }

    /// By prescription, the newest since a moment.
    Map<UUID, Gap.Settled> of(PatientId patient, Instant since) {
        Map<UUID, Gap.Settled> all = new HashMap<>();
        jdbc.sql("""
                select id, prescription_id, reason from bridging.settled
                where patient_id = :patient and at >= :since order by at""")
                .param("patient", patient.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    String reason = row.getString("reason");
                    all.put(
                            row.getObject("prescription_id", UUID.class),
                            new Gap.Settled(
                                    reason == null ? null : Gap.Reason.valueOf(reason),
                                    row.getObject("id", UUID.class)));
                });
        return all;
    }

    Optional<String> proposal(PatientId patient, UUID id) {
        return jdbc.sql("""
                select proposed::text from bridging.settled
                where patient_id = :patient and id = :id and proposed is not null""")
                .param("patient", patient.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
