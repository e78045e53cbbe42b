package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.practice.OnCallRoster;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Note;
import health.lintel.workqueue.Notes;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnCallAtNightTest extends StaffPeople {
    private static final String CHEST = "I have crushing chest pain right now.";

    @Autowired
    Notes notes;

    @Autowired
    OnCallRoster roster;

    @BeforeEach
    void eleven_at_night() {
        clock.set(MovableClock.START.plus(Duration.ofHours(13)));
    }

    @Test
    void the_page_shows_the_words_and_nothing_that_can_wait() {
        Task danger = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);
        Task ankle = writes(seenForAnAnkle("Luz"), "follow-up", ANKLE);

        String page = desk("Lee", StaffRole.PROVIDER).browser().get("/on-call").html();

        assertThat(page).contains("crushing chest pain").contains(danger.id().toString());
        assertThat(page).doesNotContain(ankle.id().toString());
    }

    @Test
    void reached_and_safe_finishes_the_item_with_a_note() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);

        assertThat(log(lee, task, "REACHED_SAFE", "Feels fine, was heartburn.").status())
                .isEqualTo(303);

        assertThat(now(task).isOpen()).isFalse();
        assertThat(now(task).lookedBy()).isEqualTo(lee.who().id());
        assertThat(notes.of(lee.who().id(), task.id()))
                .extracting(Note::words)
                .containsExactly("On call: reached, safe. Feels fine, was heartburn.");
    }

    @Test
    void a_voicemail_is_never_taken_for_safety() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);

        log(lee, task, "LEFT_VOICEMAIL", "");

        assertThat(now(task).isOpen()).isTrue();
        assertThat(now(task).owesFirstLook()).isFalse();
    }

    @Test
    void words_that_came_after_the_page_was_opened_keep_the_item_open_and_the_call_is_kept() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", CHEST);
        int seen = task.version();
        writes(rosa, "follow-up", "Now I cannot breathe at all.", conversation(task));

        FormBrowser.Page answer = lee.browser()
                .post(
                        "/on-call/" + task.id() + "/calls",
                        "once",
                        UUID.randomUUID().toString(),
                        "version",
                        "" + seen,
                        "outcome",
                        "REACHED_SAFE");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(now(task).isOpen()).isTrue();
        assertThat(notes.of(lee.who().id(), task.id())).hasSize(1);
    }

    @Test
    void advice_without_a_word_of_what_it_was_is_not_logged() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);

        assertThat(log(lee, task, "ADVICE_GIVEN", "").status()).isEqualTo(422);
        assertThat(log(lee, task, "", "note").status()).isEqualTo(422);

        assertThat(notes.of(lee.who().id(), task.id())).isEmpty();
    }

    @Test
    void pressing_twice_logs_one_call() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);
        String[] form = {"once", UUID.randomUUID().toString(), "version", "" + task.version(), "outcome", "NO_ANSWER"};
        lee.browser().post("/on-call/" + task.id() + "/calls", form);
        lee.browser().post("/on-call/" + task.id() + "/calls", form);

        assertThat(notes.of(lee.who().id(), task.id())).hasSize(1);
    }

    @Test
    void in_the_morning_clinical_support_gets_what_is_open_with_what_was_tried() {
        desk("Nora", StaffRole.CLINICAL_SUPPORT);
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        PatientId rosa = seenForAnAnkle("Rosa");
        Task open = writes(rosa, "follow-up", CHEST);
        Task over = writes(seenForAnAnkle("Luz"), "follow-up", CHEST);
        log(lee, open, "NO_ANSWER", "Rang ten times.");
        log(lee, over, "SENT_TO_EMERGENCY", "");
        lee.browser()
                .post(
                        "/on-call/calls",
                        "once",
                        UUID.randomUUID().toString(),
                        "patient",
                        rosa.toString(),
                        "outcome",
                        "ADVICE_GIVEN",
                        "note",
                        "Fluids, call again if worse.");
        assertThat(lee.browser().get("/on-call/handoff").html()).contains("Rang ten times.");

        lee.browser().post("/on-call/handoff");
        lee.browser().post("/on-call/handoff");

        assertThat(now(open).pool()).isEqualTo(PoolKey.CLINICAL);
        assertThat(now(open).owner()).isNull();
        assertThat(notes.of(lee.who().id(), open.id()))
                .last()
                .satisfies(note -> assertThat(note.words()).contains("no answer. Rang ten times."));
        assertThat(now(over).isOpen()).isFalse();
        List<Task> calls = followUps(rosa);
        assertThat(calls).singleElement().satisfies(task -> {
            assertThat(task.gravity()).isEqualTo(Gravity.PERSON_FIRST);
            assertThat(task.pool()).isEqualTo(PoolKey.CLINICAL);
        });
        assertThat(lee.browser().get("/on-call/handoff").html()).doesNotContain("Rang ten times.");
    }

    @Test
    void a_caller_whom_nobody_finds_is_logged_by_the_name_as_it_was_heard() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        String once = UUID.randomUUID().toString();
        assertThat(lee.browser()
                        .post("/on-call/calls", "once", once, "outcome", "REACHED_SAFE")
                        .status())
                .isEqualTo(422);

        lee.browser().post("/on-call/calls", "once", once, "caller", "Mrs. Okafor?", "outcome", "REACHED_SAFE");

        assertThat(lee.browser().get("/on-call/handoff").html()).contains("Mrs. Okafor?");
    }

    @Test
    void a_caller_is_found_by_the_birth_date() {
        String name = cast.patient("Ilse", "Brandt-" + UUID.randomUUID()).name();
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        assertThat(name).isNotBlank();
        assertThat(lee.browser().get("/on-call?q=4/9/1961").html()).contains("?patient=");
    }

    @Test
    void an_empty_roster_is_an_alarm_and_an_entry_ends_it() {
        clock.set(MovableClock.START.plus(Duration.ofDays(900)).plus(Duration.ofHours(13)));
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        assertThat(lee.browser().get("/on-call").html()).contains("Nobody is on the roster for");

        roster.enter(
                lee.who().id(), "555-555-0199", clock.instant(), clock.instant().plus(Duration.ofHours(9)));

        assertThat(lee.browser().get("/on-call").html())
                .contains("On call now: Lee Test")
                .doesNotContain("Nobody is on the roster for");
    }

    @Test
    void nobody_but_clinical_staff_finds_the_page() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", CHEST);
        for (StaffRole role : List.of(StaffRole.FRONT_DESK, StaffRole.MANAGER, StaffRole.ADMINISTRATOR)) {
            Desk other = desk("Lou", role);
            assertThat(other.browser().get("/on-call").status()).as(role.name()).isEqualTo(404);
            assertThat(log(other, task, "REACHED_SAFE", "").status())
                    .as(role.name())
                    .isEqualTo(404);
        }
        assertThat(now(task).isOpen()).isTrue();
    }

    private FormBrowser.Page log(Desk desk, Task task, String outcome, String note) {
        return desk.browser()
                .post(
                        "/on-call/" + task.id() + "/calls",
                        "once",
                        UUID.randomUUID().toString(),
                        "version",
                        "" + now(task).version(),
                        "outcome",
                        outcome,
                        "note",
                        note);
    }

    private List<Task> followUps(PatientId patient) {
        Desk nurse = nurse("Nell");
        Matcher links = Pattern.compile("/q/([0-9a-f-]{36})")
                .matcher(nurse.browser().get("/q?view=danger").html());
        return links.results()
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .map(id -> tasks.find(new health.lintel.datatypes.TaskId(id)).orElseThrow())
                .filter(task -> task.kind().equals("on-call-follow-up") && patient.equals(task.patient()))
                .toList();
    }
}
