package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.audit.AuditEntry;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.jobs.Job;
import health.lintel.notifications.Outbox;
import health.lintel.people.StaffRole;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.records.Result;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class CommentingOnAResultTest extends StaffPeople {
    private static final String WORDS = "Your kidneys work well. We check again in June.";

    @Autowired
    Intake intake;

    @Autowired
    Outbox outbox;

    @Autowired
    @Qualifier("sendMail")
    Job mails;

    @Autowired
    AuditTrail audit;

    private Cast.Actor rosa;
    private Desk nia;
    private Task task;

    @BeforeEach
    void a_result_waits() {
        rosa = cast.patient("Rosa", "Delgado");
        nia = nurse("Nia");
        task = asked(
                rosa.asPatient(),
                potassium(rosa.asPatient(), "5.9", clock.instant().minus(Duration.ofDays(4))));
    }

    @Test
    void the_nurse_sees_the_value_the_usual_range_what_it_was_before_and_the_patients_facts() {
        potassium(rosa.asPatient(), "4.1", clock.instant().minus(Duration.ofDays(90)));
        assertThat(nia.item(task).html()).contains("/q/" + task.id() + "/comment");
        String page = page(nia).html();
        assertThat(page)
                .contains("Potassium", "5.9 mmol/L", "Usual: 3.5 to 5.1", "Before:", "4.1 mmol/L")
                .contains("<meter", "low=\"3.5\"", "high=\"5.1\"", "value=\"5.9\"")
                .contains("Rosa Delgado", "Allergies");
    }

    @Test
    void saving_ends_the_item_and_the_patient_reads_the_words_beside_the_result() {
        assertThat(save(nia, WORDS).to()).isEqualTo("/q");

        assertThat(now(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(signedIn(rosa).get("/records/results").html()).contains("Potassium", WORDS, "Nia Test");
    }

    @Test
    void the_patient_and_who_helps_them_hear_by_mail_that_something_is_new_and_nothing_else() {
        Cast.Actor daughter = cast.helper("Lucia", "Delgado");
        people.grant(daughter.id(), rosa.asPatient(), "daughter", null, null);
        save(nia, WORDS);
        mails.work().run();
        assertThat(outbox.recent(1))
                .filteredOn(mail -> List.of(rosa.id(), daughter.id()).contains(mail.person()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.subject() + mail.body())
                        .contains("something new in your record")
                        .doesNotContain("Potassium", "5.9", "kidneys", "Delgado", "result", "Nia"));
    }

    @Test
    void without_words_or_with_too_many_nothing_is_saved_and_what_was_typed_stays() {
        assertThat(save(nia, " ").status()).isEqualTo(422);
        FormBrowser.Page tooLong = save(nia, "Fine. ".repeat(400));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html()).contains("Write 2,000 letters or fewer", "Fine. Fine.");
        assertThat(now(task).isOpen()).isTrue();
    }

    @Test
    void of_two_at_work_the_second_keeps_the_words_and_hears_that_it_is_done() {
        Desk lee = nurse("Lee");
        FormBrowser.Page open = page(lee);
        save(nia, WORDS);
        FormBrowser.Page late = save(lee, open, "All good.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("This is done already", "All good.", WORDS);
        assertThat(signedIn(rosa).get("/records/results").html()).doesNotContain("All good.");
    }

    @Test
    void what_a_colleague_has_taken_is_theirs_to_say() {
        Desk lee = nurse("Lee");
        FormBrowser.Page open = page(lee);
        nia.act(task, "claim");
        assertThat(page(lee).html()).contains("Nia Test has this now").doesNotContain("Save and tell");
        assertThat(save(lee, open, "All good.").status()).isEqualTo(409);
        assertThat(save(nia, WORDS).to()).isEqualTo("/q");
    }

    @Test
    void pressed_twice_it_is_said_once() {
        FormBrowser.Page open = page(nia);
        save(nia, open, WORDS);
        assertThat(save(nia, open, WORDS).to()).isEqualTo("/q");
        assertThat(signedIn(rosa).get("/records/results").html().split(WORDS, -1))
                .hasSize(2);
    }

    @Test
    void said_is_said_there_is_no_undo() {
        save(nia, WORDS);
        assertThat(nia.act(task, "undo").status()).isNotEqualTo(200);
        assertThat(now(task).isOpen()).isFalse();
    }

    @Test
    void who_read_and_who_wrote_stands_in_the_audit_trail() {
        save(nia, WORDS);
        assertThat(audit.entriesOf(rosa.id(), rosa.asPatient(), 1))
                .filteredOn(entry -> nia.who().id().equals(entry.actor()))
                .extracting(AuditEntry::act)
                .contains("result.read", "result.commented");
        assertThat(signedIn(rosa).get("/records/looks").html())
                .contains("Wrote about a test result", "Looked at your records");
    }

    @Test
    void the_front_desk_and_a_lead_find_no_such_page() {
        for (StaffRole role : List.of(StaffRole.FRONT_DESK, StaffRole.MANAGER)) {
            Desk other = desk("Lou", role);
            assertThat(page(other).status()).isEqualTo(404);
            assertThat(other.item(task).html()).doesNotContain("/comment");
        }
        Task ankle = writes(seenForAnAnkle("Teo"), "follow-up", ANKLE);
        assertThat(nia.browser().get("/q/" + ankle.id() + "/comment").status()).isEqualTo(404);
    }

    private FormBrowser.Page page(Desk who) {
        return who.browser().get("/q/" + task.id() + "/comment");
    }

    private FormBrowser.Page save(Desk who, String words) {
        return save(who, page(who), words);
    }

    private FormBrowser.Page save(Desk who, FormBrowser.Page open, String words) {
        return who.act(task, "comment", "version", field(open, "version"), "text", words);
    }

    private Task asked(PatientId patient, UUID result) {
        return now(tasks.find(tasks.open(new NewTask(
                        "result-comment",
                        Subject.of("result", result),
                        patient,
                        "result-comment",
                        Gravity.ROUTINE,
                        "ABNORMAL",
                        "en",
                        PoolKey.CLINICAL,
                        null,
                        clock.instant().plusSeconds(3600))))
                .orElseThrow());
    }

    private UUID potassium(PatientId patient, String value, @Nullable Instant at) {
        UUID id = Ids.next();
        Result result = new Result(
                id,
                "Observation",
                id.toString(),
                Result.Kind.LAB,
                "Potassium",
                value,
                "mmol/L",
                at,
                at,
                true,
                true,
                null,
                null);
        String body = """
                {"resourceType": "Observation", "id": "%s",
                 "referenceRange": [{"low": {"value": 3.5}, "high": {"value": 5.1}}]}""".formatted(id);
        intake.keep(
                patient,
                List.of(new ReceivedResource("Observation", id.toString(), body)),
                new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(result)));
        return id;
    }
}
