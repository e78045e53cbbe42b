package health.lintel.renewals;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RenewalRows {
    private static final String ALL = """
            select r.*, a.kind, a.medicine as given_medicine, a.quantity as given_quantity,
                   a.refills as given_refills, a.directions as given_directions, a.reaches, a.denial, a.words,
                   a.decided_by, a.decided_at
            from renewals.renewal r left join renewals.answer a on a.renewal_id = r.id
            """;

    private final JdbcClient jdbc;
    private final RenewalMapping mapping;
    private final Sealer sealer;

    RenewalRows(JdbcClient jdbc, RenewalMapping mapping, Sealer sealer) {
        this.jdbc = jdbc;
        this.mapping = mapping;
        this.sealer = sealer;
    }

    void insert(Renewal renewal) {
        Asked asked = renewal.asked();
        String note = asked.note();
        jdbc.sql("""
                insert into renewals.renewal (id, patient_id, prescription_id, status, source, sender, message_id,
                    pharmacy_id, pharmacy_key, pharmacy_name, pharmacy_phone, rx_number, given, family, born,
                    prescriber, medicine, quantity, days, refills, directions, last_filled, note, doubts, received_at,
                    due_at)
                values (:id, :patient, :prescription, :status, :source, :sender, :message, :pharmacyId, :pharmacyKey,
                    :pharmacy, :phone, :rx, :given, :family, :born, :prescriber, :medicine, :quantity, :days, :refills,
                    :directions, :filled, :note, :doubts, :at, :due)""")
                .param("id", renewal.id())
                .param(
                        "patient",
                        renewal.patient() == null ? null : renewal.patient().value())
                .param("prescription", renewal.prescription())
                .param("status", renewal.status().name())
                .param("source", asked.source().name())
                .param("sender", asked.sender())
                .param("message", asked.messageId())
                .param("pharmacyId", asked.pharmacyId())
                .param("pharmacyKey", asked.pharmacyKey())
                .param("pharmacy", asked.pharmacyName())
                .param("phone", asked.pharmacyPhone())
                .param("rx", asked.rxNumber())
                .param("given", asked.given())
                .param("family", asked.family())
                .param("born", asked.born())
                .param("prescriber", asked.prescriber())
                .param("medicine", asked.medicine())
                .param("quantity", asked.quantity())
                .param("days", asked.days())
                .param("refills", asked.refills())
                .param("directions", asked.directions())
                .param("filled", asked.lastFilled())
                .param("note", note == null ? null : sealer.seal(note, renewal.id()))
                .param("doubts", doubts(renewal))
                .param("at", utc(renewal.receivedAt()))
                .param("due", utc(renewal.dueAt()))
                .update();
    }

    private static String[] doubts(Renewal renewal) {
        return renewal.doubts().stream().map(Enum::name).toArray(String[]::new);
    }

    void setTask(UUID renewal, TaskId task) {
        jdbc.sql("update renewals.renewal set task_id = :task where id = :id")
                .param("task", task.value())
                .param("id", renewal)
                .update();
    }

    void setStatus(UUID renewal, RenewalStatus status) {
        jdbc.sql("update renewals.renewal set status = :status where id = :id")
                .param("status", status.name())
                .param("id", renewal)
                .update();
    }

    void setMatch(UUID renewal, PatientId patient, UUID prescription, Instant due) {
        jdbc.sql("""
                update renewals.renewal set patient_id = :patient, prescription_id = :prescription, due_at = :due
                where id = :id""")
                .param("patient", patient.value())
                .param("prescription", prescription)
                .param("due", utc(due))
                .param("id", renewal)
                .update();
    }

    void setPrepared(UUID renewal, String words) {
        jdbc.sql("update renewals.renewal set prepared = :words where id = :id")
                .param("words", sealer.seal(words, renewal))
                .param("id", renewal)
                .update();
    }

    void addReminder(UUID renewal) {
        jdbc.sql("update renewals.renewal set reminders = reminders + 1 where id = :id")
                .param("id", renewal)
                .update();
    }

    void insertStep(Renewal of, RenewalSteps.Act act, RenewalStatus to, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                insert into renewals.step (id, renewal_id, patient_id, act, status, at, by)
                values (:id, :renewal, :patient, :act, :status, :at, :by)""")
                .param("id", Ids.next())
                .param("renewal", of.id())
                .param("patient", of.patient() == null ? null : of.patient().value())
                .param("act", act.name())
                .param("status", to.name())
                .param("at", utc(at))
                .param("by", by == null ? null : by.value())
                .update();
    }

    void insertAnswer(UUID renewal, PatientId patient, Answer answer) {
        jdbc.sql("""
                insert into renewals.answer (renewal_id, patient_id, kind, medicine, quantity, refills, directions,
                    reaches, denial, words, decided_by, decided_at)
                values (:id, :patient, :kind, :medicine, :quantity, :refills, :directions, :reaches, :denial, :words,
                    :by, :at)""")
                .param("id", renewal)
                .param("patient", patient.value())
                .param("kind", answer.kind().name())
                .param("medicine", answer.medicine())
                .param("quantity", answer.quantity())
                .param("refills", answer.refills())
                .param("directions", answer.directions())
                .param("reaches", answer.reaches())
                .param(
                        "denial",
                        answer.denial() == null ? null : answer.denial().name())
                .param("words", sealer.seal(answer.words(), renewal))
                .param("by", answer.by().value())
                .param("at", utc(answer.at()))
                .update();
    }

    /// Held until the transaction ends, so that of two deciders the second sees the first.
    Optional<Renewal> lock(UUID id) {
        jdbc.sql("select 1 from renewals.renewal where id = :id for update")
                .param("id", id)
                .query((row, number) -> 1)
                .list();
        return find(id);
    }

    Optional<Renewal> find(UUID id) {
        return jdbc.sql(ALL + "where r.id = :id")
                .param("id", id)
                .query((row, number) -> mapping.renewal(row))
                .optional();
    }

    Optional<TaskId> taskOf(UUID renewal) {
        return jdbc.sql("select task_id from renewals.renewal where id = :id and task_id is not null")
                .param("id", renewal)
                .query((row, number) -> new TaskId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<Renewal> sameNumber(String pharmacyKey, String rxNumber, Instant since) {
        return jdbc.sql(ALL + """
                where r.pharmacy_key = :pharmacy and r.rx_number = :rx
                  and (r.status in ('DOUBTFUL', 'RECEIVED', 'PREPARED') or r.received_at > :since)
                order by r.received_at desc limit 1""")
                .param("pharmacy", pharmacyKey)
                .param("rx", rxNumber)
                .param("since", utc(since))
                .query((row, number) -> mapping.renewal(row))
                .optional();
    }

    /// The open ones, the earliest due first.
    List<Renewal> open(int most) {
        return jdbc.sql(ALL
                        + "where r.status in ('DOUBTFUL', 'RECEIVED', 'PREPARED') order by r.due_at, r.id limit :most")
                .param("most", most)
                .query((row, number) -> mapping.renewal(row))
                .list();
    }

    List<Renewal> of(PatientId patient, Instant since) {
        return jdbc.sql(ALL + "where r.patient_id = :patient and r.received_at > :since order by r.received_at desc")
                .param("patient", patient.value())
                .param("since", utc(since))
                .query((row, number) -> mapping.renewal(row))
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
