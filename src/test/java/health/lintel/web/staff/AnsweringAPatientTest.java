package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnsweringAPatientTest extends StaffPeople {
    private static final String WORDS = "Soreness for two weeks is common. Keep it up at night.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Test
    void two_nurses_reach_for_one_message_and_one_has_it() throws Exception {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        Desk sam = nurse("Sam");
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> ana.act(task, "claim").status(),
                            () -> sam.act(task, "claim").status()))
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(303, 409);
        }
        boolean anaHasIt = ana.who().id().equals(now(task).owner());
        Desk loser = anaHasIt ? sam : ana;
        assertThat(loser.act(task, "claim").html())
                .contains((anaHasIt ? "Ana" : "Sam") + " Test took this a moment before you.");
    }

    @Test
    void danger_arrives_while_the_nurse_writes_and_her_answer_is_not_sent_unseen() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        var page = ana.item(task);
        writes(rosa, "follow-up", "Now I have crushing chest pain and cannot breathe.", conversation(task));
        var back = ana.act(task, "reply", answer(page, WORDS));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.html())
                .contains("Something came in while you wrote")
                .contains(WORDS)
                .contains("crushing chest pain")
                .contains("May be an emergency");
        clock.advance(Duration.ofMinutes(1));
        assertThat(asPatient(rosa, task).messages())
                .noneMatch(message -> message.text().equals(WORDS));
        assertThat(now(task).gravity()).isEqualTo(Gravity.SELF_HARM_OR_EMERGENCY);
    }

    @Test
    void once_she_has_seen_the_new_words_the_same_answer_goes() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        var page = ana.item(task);
        writes(rosa, "follow-up", "One more thing: it is the left ankle.", conversation(task));
        var back = ana.act(task, "reply", answer(page, WORDS));
        assertThat(ana.act(task, "reply", answer(back, WORDS)).to()).isEqualTo("/q?done=" + task.id());
        clock.advance(Duration.ofSeconds(21));
        assertThat(asPatient(rosa, task).messages().getLast().text()).isEqualTo(WORDS);
    }

    @Test
    void an_answer_taken_back_within_20_seconds_was_never_there_and_no_mail_goes_out() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        ana.act(task, "reply", answer(ana.item(task), WORDS));
        assertThat(ana.browser().get("/q?done=" + task.id()).html()).contains("Your answer is sent.");
        clock.advance(Duration.ofSeconds(15));
        assertThat(ana.act(task, "undo").to()).isEqualTo("/q/" + task.id());
        assertThat(ana.item(task).html()).as("typed once").contains(">" + WORDS + "</textarea>");
        clock.advance(Duration.ofMinutes(5));
        assertThat(asPatient(rosa, task).messages()).hasSize(1);
        assertThat(now(task).isOpen()).isTrue();
        assertThat(noticesOf(rosa)).containsOnly("CANCELLED");
    }

    @Test
    void why_it_is_here_is_said_in_words_and_days() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        assertThat(nurse("Ana").item(task).html())
                .contains("<dt>Visit on</dt>", "<dt>Window open until</dt>")
                .doesNotContain("<dt>visit</dt>")
                .doesNotContainPattern("<dd>2026-\\d\\d-\\d\\d</dd>");
    }

    @Test
    void after_20_seconds_it_stays_sent() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        ana.act(task, "reply", answer(ana.item(task), WORDS));
        clock.advance(Duration.ofSeconds(21));
        assertThat(ana.act(task, "undo").to()).isEqualTo("/q");
        assertThat(asPatient(rosa, task).messages().getLast().text()).isEqualTo(WORDS);
    }

    @Test
    void pressed_twice_it_answers_once() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        String[] form = answer(ana.item(task), WORDS);
        ana.act(task, "reply", form);
        assertThat(ana.act(task, "reply", form).status()).isEqualTo(303);
        clock.advance(Duration.ofSeconds(21));
        assertThat(asPatient(rosa, task).messages()).hasSize(2);
    }

    @Test
    void the_one_who_lost_the_item_keeps_what_she_typed() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        Desk sam = nurse("Sam");
        var page = ana.item(task);
        sam.act(task, "claim");
        var back = ana.act(task, "reply", answer(page, WORDS));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.html()).contains("A colleague has this now").contains("Sam Test has this");
    }

    @Test
    void a_word_to_a_visit_is_one_key_and_says_it_kindly() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        var page = ana.item(task);
        ana.act(task, "visit", "version", field(page, "version"), "once", field(page, "once"));
        clock.advance(Duration.ofSeconds(21));
        assertThat(asPatient(rosa, task).messages().getLast().text())
                .startsWith("To help you well with this, we need to see you.");
    }

    @Test
    void a_provider_answers_the_nurse_and_the_patient_sees_none_of_it() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        ana.act(
                task,
                "question",
                "version",
                field(ana.item(task), "version"),
                "whom",
                "person:" + lee.who().id(),
                "question",
                "Is ibuprofen fine with her kidneys?");
        Task question = tasks.openAbout(task.subject()).stream()
                .filter(open -> open.kind().equals("question"))
                .findFirst()
                .orElseThrow();
        var asked = lee.item(question);
        assertThat(asked.html()).contains("Is ibuprofen fine with her kidneys?").contains("sore");
        lee.act(question, "answer", "version", field(asked, "version"), "answer", "Not for her. Acetaminophen.");
        assertThat(ana.item(task).html())
                .contains("Not for her. Acetaminophen.")
                .contains("You have this");
        assertThat(asPatient(rosa, task).messages()).hasSize(1);
    }

    /// Of every notice to this person: will it be sent?
    private List<String> noticesOf(PatientId patient) {
        return transactions.forSystem(() -> jdbc.sql("""
                        select case when c.dedupe_key is null then 'TO SEND' else 'CANCELLED' end
                        from notifications.notice n
                        left join notifications.cancellation c on c.dedupe_key = n.dedupe_key
                        where n.person_id = :person""")
                .param("person", patient.value())
                .query(String.class)
                .list());
    }
}
