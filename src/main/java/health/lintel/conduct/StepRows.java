package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The steps that cases took. A step is taken under a lock on its case, so of two people one is second.
@Component
class StepRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    StepRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// Takes a step if the table allows it from where the case stands now.
    ///
    /// @return whether it was taken
    boolean take(Incident incident, CaseAct act, @Nullable PersonId by, Instant at, @Nullable String why) {
        lock(incident.id());
        Optional<CaseState> now = state(incident.id());
        Optional<CaseState> next = CaseSteps.next(now.orElse(null), act);
        next.ifPresent(state -> insert(incident, act, state, by, at, why));
        return next.isPresent();
    }

    Optional<CaseState> state(UUID incident) {
        return jdbc.sql("select state from conduct.step where incident_id = :id order by number desc limit 1")
                .param("id", incident)
                .query((row, number) -> CaseState.valueOf(row.getString("state")))
                .optional();
    }

    List<CaseStep> of(UUID incident) {
        return jdbc.sql("select * from conduct.step where incident_id = :id order by number")
                .param("id", incident)
                .query((row, number) -> new CaseStep(
                        CaseAct.valueOf(row.getString("act")),
                        CaseState.valueOf(row.getString("state")),
                        Columns.moment(row, "at"),
                        Columns.personOrNull(row, "taken_by"),
                        row.getBytes("why") == null ? "" : sealer.openText(row.getBytes("why"), incident)))
                .list();
    }

    private void lock(UUID incident) {
        jdbc.sql("select id from conduct.incident where id = :id for update")
                .param("id", incident)
                .query(UUID.class)
                .single();
    }

    private void insert(
            Incident incident, CaseAct act, CaseState state, @Nullable PersonId by, Instant at, @Nullable String why) {
        jdbc.sql("""
                insert into conduct.step (incident_id, number, patient_id, act, state, at, taken_by, why)
                select :id, coalesce(max(number), 0) + 1, :patient, :act, :state, :at, :by, :why
                from conduct.step where incident_id = :id""")
                .param("id", incident.id())
                .param("patient", incident.patient().value())
                .param("act", act.name())
                .param("state", state.name())
                .param("at", at.atOffset(UTC))
                .param("by", by == null ? null : by.value())
                .param("why", why == null ? null : sealer.seal(why, incident.id()), java.sql.Types.BINARY)
                .update();
    }
}
