package health.lintel.audit;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what was done, in the transaction of the act itself: an act without its entry cannot be committed.
@Component
public class AuditTrail {
    /// Entries on one page of [#entriesOf].
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final EntryRows entries;
    private final Transactions transactions;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, EntryRows entries, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who did what with this patient's record, newest first (clause `records.review`). The caller has made
    /// sure that the reader may act for the patient.
    ///
    /// @param page from 1
    public List<AuditEntry> entriesOf(PersonId reader, PatientId patient, int page) {
        return transactions.forPatient(
                reader, patient, () -> entries.of(patient, PAGE, (Math.max(1, page) - 1) * PAGE));
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
