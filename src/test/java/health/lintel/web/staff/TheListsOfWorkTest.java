package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.workqueue.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheListsOfWorkTest extends StaffPeople {

    @Test
    void the_gravest_stands_first_then_what_is_late() {
        Task late = writes(seenForAnAnkle("Late"), "follow-up", ANKLE);
        clock.advance(Duration.ofDays(4));
        Task fresh = writes(seenForAnAnkle("Fresh"), "follow-up", ANKLE);
        Task grave = writes(seenForAnAnkle("Grave"), "follow-up", "I have crushing chest pain right now.");
        String list = nurse("Ana").browser().get("/q").html();
        assertThat(list.indexOf(grave.id().toString()))
                .isPositive()
                .isLessThan(list.indexOf(late.id().toString()));
        assertThat(list.indexOf(late.id().toString()))
                .isLessThan(list.indexOf(fresh.id().toString()));
        assertThat(list).contains("late").contains("May be an emergency");
    }

    @Test
    void opening_what_may_be_an_emergency_is_the_first_look_that_was_promised() {
        Task grave = writes(seenForAnAnkle("Grave"), "follow-up", "I have crushing chest pain right now.");
        assertThat(now(grave).owesFirstLook()).isTrue();
        var page = nurse("Ana").item(grave);
        assertThat(now(grave).owesFirstLook()).isFalse();
        assertThat(page.html()).contains("<mark>").contains("chest pain");
    }

    @Test
    void a_handed_over_item_says_why_and_can_be_taken_back_at_once() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        Desk sam = nurse("Sam");
        ana.act(task, "claim");
        var without = ana.act(task, "hand-over", "version", "" + now(task).version(), "to", "pool:front-desk");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html()).contains("Say why in a few words.");
        String[] over = {
            "version", "" + now(task).version(), "to", "person:" + sam.who().id(), "reason", "She knows Rosa well"
        };
        assertThat(ana.act(task, "hand-over", over).to()).isEqualTo("/q?done=" + task.id());
        assertThat(sam.item(task).html()).contains("She knows Rosa well").contains("You have this");
        assertThat(ana.act(task, "undo").status()).isEqualTo(303);
        assertThat(now(task).owner()).isEqualTo(ana.who().id());
    }

    @Test
    void somebody_else_cannot_take_back_what_a_colleague_did() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        ana.act(task, "claim");
        assertThat(nurse("Sam").act(task, "undo").to()).isEqualTo("/q");
        assertThat(now(task).owner()).isEqualTo(ana.who().id());
    }

    @Test
    void a_colleague_sees_who_is_writing() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        var page = ana.item(task);
        assertThat(ana.act(task, "writing", "version", field(page, "version")).status())
                .isEqualTo(200);
        assertThat(nurse("Sam").browser().get("/q").html()).contains("Ana Test is writing");
    }

    @Test
    void a_page_that_lacks_the_newest_words_never_learns_the_version_that_has_them() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        var page = ana.item(task);
        writes(rosa, "follow-up", "It is the left one.", conversation(task));
        assertThat(ana.act(task, "writing", "version", field(page, "version")).status())
                .isEqualTo(409);
    }

    @Test
    void a_call_about_chest_pain_says_call_911_in_both_languages_and_reaches_a_nurse() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Desk ana = nurse("Ana");
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        var read = lou.browser()
                .post("/call/" + rosa, "caller", "self", "lane", "", "words", "I have crushing chest pain right now.");
        var told = lou.browser().get(read.to());
        assertThat(told.html()).contains("Tell the caller now").contains("911").contains("lang=\"es\"");
        var done = lou.browser().post(read.to() + "/deliver", "intent", "ASK_A_PERSON", "once", field(told, "once"));
        assertThat(done.to()).contains("/told/");
        assertThat(lou.browser().get(done.to()).status()).isEqualTo(200);
        assertThat(ana.browser().get("/q?view=danger").html()).contains("/q/", "Rosa Delgado", "May be an emergency");
    }

    @Test
    void a_call_that_the_answer_settles_goes_to_nobody_and_leaves_its_receipt() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        var read = lou.browser().post("/call/" + rosa, "caller", "self", "lane", "refill", "words", "A refill please.");
        var done = lou.browser().post(read.to() + "/end");
        assertThat(done.to()).contains("/told/");
        var access = people.access(nurse("Ana").who().id(), rosa).orElseThrow();
        assertThat(messaging.conversations(access)).isEmpty();
        assertThat(messaging.receipts(access)).hasSize(1);
    }

    @Test
    void evidence_that_overlaps_is_one_mark_and_the_words_stay_whole() {
        String text = "Bad chest pain today";
        var pieces = MarkedText.of(
                text,
                List.of(
                        new ReceiptText.Found("EMERGENCY", 4, 14, "chest pain"),
                        new ReceiptText.Found("SYMPTOM", 10, 14, "pain"),
                        new ReceiptText.Found("URGENT", 5, 99, "outside the text")));
        assertThat(pieces).extracting(MarkedText.Piece::text).containsExactly("Bad ", "chest pain", " today");
        assertThat(pieces.get(1).why()).isEqualTo("chest pain; pain");
    }
}
