package health.lintel.audit;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what was done, in the transaction of the act itself: an act without its entry cannot be committed.
@Component
public class AuditTrail {
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records an act.
    ///
    /// @param actor   who did it; null for the portal itself
    /// @param act     a verb in the past tense, such as `message.sent`
    /// @param subject kind and id of what it was done to, such as `conversation/0190...`; never clinical words
    public void record(@Nullable PersonId actor, String act, String subject, @Nullable PatientId patient) {
        record(actor, act, subject, patient, "");
    }

    /// Records an act with its reason.
    public void record(@Nullable PersonId actor, String act, String subject, @Nullable PatientId patient, String why) {
        String request = MDC.get("request");
        jdbc.sql("""
                insert into audit.entry (id, at, actor, actor_kind, act, subject, patient_id, why, request_id)
                values (:id, :at, :actor, :kind, :act, :subject, :patient, :why, :request)""")
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor == null ? null : actor.value())
                .param("kind", actor == null ? "portal" : "person")
                .param("act", act)
                .param("subject", subject)
                .param("patient", patient == null ? null : patient.value())
                .param("why", why)
                .param("request", request == null ? "" : request)
                .update();
    }
}
