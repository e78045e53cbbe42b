package health.lintel.appointments;

import static health.lintel.appointments.Encounters.utc;

import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VisitRequests {
    private static final String WITH_STATUS = """
            select r.id, r.patient_id, r.reason, r.mode, r.preferred_times, r.needed_by, r.asked_by, r.asked_at,
                   r.symptoms_due_at, r.draft_id, r.kind, r.practitioner_id, s.status, s.set_at, s.set_by, s.why,
                   s.appointment_id
            from appointments.visit_request r
            cross join lateral (select status, set_at, set_by, why, appointment_id from appointments.visit_request_status s
                where s.patient_id = r.patient_id and s.request_id = r.id
                order by s.set_at desc, s.id desc limit 1) s
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    VisitRequests(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// Whether it is new: the same key a second time adds nothing.
    boolean insert(PatientId patient, UUID id, NewVisitRequest request, PersonId by, Instant at) {
        Instant due = request.symptomsDue();
        DraftId draft = request.draft();
        PersonId practitioner = request.practitioner();
        return jdbc.sql("""
                insert into appointments.visit_request (patient_id, id, key, reason, mode, preferred_times, needed_by,
                    asked_by, asked_at, symptoms_due_at, draft_id, kind, practitioner_id)
                values (:patient, :id, :key, :reason, :mode, :times, :needed, :by, :at, :due, :draft, :kind, :practitioner)
                on conflict (patient_id, key) do nothing""")
                        .param("patient", patient.value())
                        .param("id", id)
                        .param("key", request.key())
                        .param("reason", sealer.seal(request.reason(), id))
                        .param("mode", request.mode().code())
                        .param("times", request.preferredTimes())
                        .param("needed", request.neededBy())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("due", due == null ? null : utc(due))
                        .param("draft", draft == null ? null : draft.value())
                        .param("kind", request.kind().name())
                        .param("practitioner", practitioner == null ? null : practitioner.value())
                        .update()
                == 1;
    }

    Optional<UUID> byKey(PatientId patient, UUID key) {
        return jdbc.sql("select id from appointments.visit_request where patient_id = :patient and key = :key")
                .param("patient", patient.value())
                .param("key", key)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    void setStatus(
            PatientId patient,
            UUID request,
            VisitRequest.Status status,
            Instant at,
            PersonId by,
            String why,
            @Nullable UUID appointment) {
        jdbc.sql("""
                insert into appointments.visit_request_status (id, patient_id, request_id, status, set_at, set_by, why,
                    appointment_id)
                values (:id, :patient, :request, :status, :at, :by, :why, :appointment)""")
                .param("id", Ids.next())
                .param("patient", patient.value())
                .param("request", request)
                .param("status", status.name())
                .param("at", utc(at))
                .param("by", by.value())
                .param("why", why)
                .param("appointment", appointment)
                .update();
    }

    Optional<PatientId> patientOf(UUID request) {
        return jdbc.sql("select patient_id from appointments.visit_request where id = :id")
                .param("id", request)
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// Two answers at the same moment must not both be the last one.
    void lock(PatientId patient, UUID request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('visit-request/' || :patient || :request, 0))")
                .param("patient", patient.value().toString())
                .param("request", request.toString())
                .query((row, number) -> 1)
                .single();
    }

    Optional<VisitRequest> find(PatientId patient, UUID request) {
        return jdbc.sql(WITH_STATUS + "where r.patient_id = :patient and r.id = :id")
                .param("patient", patient.value())
                .param("id", request)
                .query((row, number) -> request(row))
                .optional();
    }

    List<VisitRequest> of(PatientId patient) {
        return jdbc.sql(WITH_STATUS + "where r.patient_id = :patient order by r.asked_at desc, r.id desc")
                .param("patient", patient.value())
                .query((row, number) -> request(row))
                .list();
    }

    /// All that wait for an answer: those with symptoms inside first, by when it is owed.
    List<VisitRequest> open(int most) {
        return jdbc.sql(WITH_STATUS + """
                where s.status in ('REQUESTED', 'PROPOSED')
                order by r.symptoms_due_at nulls last, r.needed_by nulls last, r.asked_at limit :most""")
                .param("most", most)
                .query((row, number) -> request(row))
                .list();
    }

    private VisitRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID draft = row.getObject("draft_id", UUID.class);
        return new VisitRequest(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                sealer.openText(row.getBytes("reason"), id),
                VisitMode.of(row.getString("mode")),
                row.getString("preferred_times"),
                row.getObject("needed_by", LocalDate.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                Columns.moment(row, "asked_at"),
                Columns.momentOrNull(row, "symptoms_due_at"),
                draft == null ? null : new DraftId(draft),
                VisitRequest.Status.valueOf(row.getString("status")),
                Columns.moment(row, "set_at"),
                row.getString("why"),
                row.getObject("appointment_id", UUID.class),
                VisitKind.valueOf(row.getString("kind")),
                Columns.personOrNull(row, "practitioner_id"),
                Columns.personOrNull(row, "set_by"));
    }
}
