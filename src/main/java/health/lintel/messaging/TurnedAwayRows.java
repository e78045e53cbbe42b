package health.lintel.messaging;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.datatypes.TaskId;
import health.lintel.decisions.Receipts.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TurnedAwayRows {
    private final JdbcClient jdbc;

    TurnedAwayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds all other looks at this patient until the transaction ends.
    void lock(PatientId patient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('turned-away/' || :patient, 0))")
                .param("patient", patient.toString())
                .query((row, number) -> 1)
                .single();
    }

    List<Refusal> notLookedAt(List<Refusal> refusals, int days) {
        if (refusals.isEmpty()) return List.of();
        Set<UUID> done = new HashSet<>(jdbc.sql("""
                select receipt_id from messaging.turned_away_follow_up
                where after_days = :days and receipt_id in (:ids)""")
                .param("days", days)
                .param("ids", refusals.stream().map(each -> each.id().value()).toList())
                .query(UUID.class)
                .list());
        return refusals.stream()
                .filter(each -> !done.contains(each.id().value()))
                .toList();
    }

    boolean isLookedAt(Refusal refusal, int days) {
        return notLookedAt(List.of(refusal), days).isEmpty();
    }

    void insert(Refusal refusal, int days, TurnedAway.Finding finding, @Nullable TaskId task, OffsetDateTime at) {
        jdbc.sql("""
                insert into messaging.turned_away_follow_up
                    (receipt_id, patient_id, after_days, looked_at, finding, task_id)
                values (:receipt, :patient, :days, :at, :finding, :task)""")
                .param("receipt", refusal.id().value())
                .param("patient", refusal.patient().value())
                .param("days", days)
                .param("at", at)
                .param("finding", finding.name())
                .param("task", task == null ? null : task.value())
                .update();
    }

    boolean hasTask(Refusal refusal) {
        return jdbc.sql("""
                select exists (select from messaging.turned_away_follow_up
                    where receipt_id = :receipt and task_id is not null)""")
                .param("receipt", refusal.id().value())
                .query(Boolean.class)
                .single();
    }

    /// The newest work that was made of a look at this patient.
    Optional<TaskId> lastTask(PatientId patient) {
        return jdbc.sql("""
                select task_id from messaging.turned_away_follow_up
                where patient_id = :patient and task_id is not null order by looked_at desc limit 1""")
                .param("patient", patient.value())
                .query(UUID.class)
                .optional()
                .map(TaskId::new);
    }

    /// For a clinical matter: what somebody wrote about a bill tells no nurse of a symptom.
    boolean wroteAfter(PatientId patient, Instant since) {
        return jdbc.sql("""
                select exists (select from messaging.message m
                    join messaging.conversation c on c.id = m.conversation_id and c.kind = 'CLINICAL'
                    where m.patient_id = :patient and m.side = 'PATIENT' and m.sent_at > :since)""")
                .param("patient", patient.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// What became of a refusal so far, for tests and for who asks.
    List<TurnedAway.Finding> findings(ReceiptId receipt) {
        return jdbc.sql("""
                select finding from messaging.turned_away_follow_up where receipt_id = :receipt order by after_days""")
                .param("receipt", receipt.value())
                .query((row, number) -> TurnedAway.Finding.valueOf(row.getString(1)))
                .list();
    }
}
