package health.lintel.endings;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EndingRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    EndingRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insert(Ending ending) {
        PersonId target = ending.target();
        jdbc.sql("""
                insert into endings.ending (id, patient_id, reason, incident_id, target, opened_at, opened_by)
                values (:id, :patient, :reason, :incident, :target, :at, :by)""")
                .param("id", ending.id())
                .param("patient", ending.patient().value())
                .param("reason", ending.reason().name())
                .param("incident", ending.incident())
                .param("target", target == null ? null : target.value())
                .param("at", ending.openedAt().atOffset(UTC))
                .param("by", ending.openedBy().value())
                .update();
    }

    void insertStep(Ending ending, Ending.Step step) {
        PersonId by = step.by();
        jdbc.sql("""
                insert into endings.step (ending_id, number, patient_id, act, state, at, taken_by, why)
                select :id, coalesce(max(number), 0) + 1, :patient, :act, :state, :at, :by, :why
                from endings.step where ending_id = :id""")
                .param("id", ending.id())
                .param("patient", ending.patient().value())
                .param("act", step.act().name())
                .param("state", step.state().name())
                .param("at", step.at().atOffset(UTC))
                .param("by", by == null ? null : by.value())
                .param("why", sealer.seal(step.why(), ending.id()))
                .update();
    }

    void insertAnswer(Ending ending, Question question, boolean answer) {
        jdbc.sql("""
                insert into endings.answer (ending_id, patient_id, question, answer)
                values (:id, :patient, :question, :answer)
                on conflict (ending_id, question) do update set answer = excluded.answer""")
                .param("id", ending.id())
                .param("patient", ending.patient().value())
                .param("question", question.name())
                .param("answer", answer)
                .update();
    }

    void insertLetter(Ending ending, Ending.Letter letter) {
        jdbc.sql("""
                insert into endings.letter (ending_id, patient_id, profile, days, last_day, html)
                values (:id, :patient, :profile, :days, :last, :html)""")
                .param("id", ending.id())
                .param("patient", ending.patient().value())
                .param("profile", letter.profile())
                .param("days", letter.days())
                .param("last", letter.lastDay())
                .param("html", sealer.seal(letter.html(), ending.id()))
                .update();
    }

    void insertMailing(Ending ending, Ending.Mailing mailing) {
        jdbc.sql("""
                insert into endings.mailing (ending_id, patient_id, class, mailed_on, proof)
                values (:id, :patient, :class, :on, :proof)
                on conflict (ending_id, class) do update set proof = excluded.proof""")
                .param("id", ending.id())
                .param("patient", ending.patient().value())
                .param("class", mailing.mail().name())
                .param("on", mailing.on())
                .param("proof", mailing.proof())
                .update();
    }

    /// Under a lock until the transaction ends, so that of two people one is second.
    Optional<Ending> lock(UUID id) {
        jdbc.sql("select id from endings.ending where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Ending> find(UUID id) {
        return jdbc.sql("select * from endings.ending where id = :id")
                .param("id", id)
                .query(this::ending)
                .optional();
    }

    Optional<Ending> newestOf(PatientId patient) {
        return jdbc.sql("select * from endings.ending where patient_id = :id order by opened_at desc limit 1")
                .param("id", patient.value())
                .query(this::ending)
                .optional();
    }

    List<Ending> all() {
        return jdbc.sql("select * from endings.ending order by opened_at desc")
                .query(this::ending)
                .list();
    }

    private Ending ending(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Ending(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                Ending.Reason.valueOf(row.getString("reason")),
                row.getObject("incident_id", UUID.class),
                Columns.personOrNull(row, "target"),
                Columns.moment(row, "opened_at"),
                new PersonId(row.getObject("opened_by", UUID.class)),
                steps(id),
                answers(id),
                letter(id).orElse(null),
                mailings(id));
    }

    private List<Ending.Step> steps(UUID id) {
        return jdbc.sql("select * from endings.step where ending_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Ending.Step(
                        EndingAct.valueOf(row.getString("act")),
                        EndingState.valueOf(row.getString("state")),
                        Columns.moment(row, "at"),
                        Columns.personOrNull(row, "taken_by"),
                        sealer.openText(row.getBytes("why"), id)))
                .list();
    }

    private Map<Question, Boolean> answers(UUID id) {
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        jdbc.sql("select question, answer from endings.answer where ending_id = :id")
                .param("id", id)
                .query(row -> {
                    answers.put(Question.valueOf(row.getString("question")), row.getBoolean("answer"));
                });
        return answers;
    }

    private Optional<Ending.Letter> letter(UUID id) {
        return jdbc.sql("select * from endings.letter where ending_id = :id")
                .param("id", id)
                .query((row, number) -> new Ending.Letter(
                        row.getString("profile"),
                        row.getInt("days"),
                        row.getObject("last_day", LocalDate.class),
                        sealer.openText(row.getBytes("html"), id)))
                .optional();
    }

    private List<Ending.Mailing> mailings(UUID id) {
        return jdbc.sql("select * from endings.mailing where ending_id = :id order by class")
                .param("id", id)
                .query((row, number) -> new Ending.Mailing(
                        Ending.Mailing.Mail.valueOf(row.getString("class")),
                        row.getObject("mailed_on", LocalDate.class),
                        row.getString("proof")))
                .list();
    }
}
