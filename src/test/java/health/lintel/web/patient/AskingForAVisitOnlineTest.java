package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitRequest;
import health.lintel.facts.Lane;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.web.gate.Browser;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class AskingForAVisitOnlineTest {
    private static final Instant END_OF_TUESDAY = Instant.parse("2026-11-24T22:00:00Z");
    private static final String ACHE = "My left knee has been aching for three weeks, what should I do?";

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Writing writing;

    @Autowired
    Tasks tasks;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor james;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
        james = Visitor.patient("James", people, accounts, port);
    }

    @Test
    void the_form_says_which_kinds_of_visit_exist_and_by_when_we_answer() {
        assertThat(james.get("/visits/request").html())
                .contains("At our office", "By video", "By phone", "We answer with a time by Fri, Nov 27");
    }

    @Test
    void a_yearly_check_is_asked_for_and_the_front_desk_owes_an_answer() {
        Browser.Page sent = ask(james, "I would like to book my yearly physical.", "");

        VisitRequest request = only(james);
        assertThat(sent.to()).isEqualTo("/visits/requests/" + request.id());
        assertThat(request.hasSymptomsInside()).isFalse();
        assertThat(james.get(sent.to()).html()).contains("We have your request", "Fri, Nov 27");
        assertThat(work(request)).singleElement().satisfies(task -> {
            assertThat(task.pool().value()).isEqualTo("front-desk");
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
        });
        assertThat(writing.drafts(james.access())).isEmpty();
    }

    @Test
    void the_words_of_a_refused_message_become_the_reason_and_a_nurse_reads_them_too() {
        Draft draft = refused(james);
        assertThat(james.get("/visits/request/" + draft.id()).html()).contains(ACHE);
        assertThat(james.get("/visits/request?draft=" + draft.id()).html()).contains(ACHE);

        Browser.Page sent = ask(james, ACHE, draft.id().toString());

        VisitRequest request = only(james);
        assertThat(request.symptomsDue()).isEqualTo(END_OF_TUESDAY);
        assertThat(request.draft()).isEqualTo(draft.id());
        assertThat(james.get(sent.to()).html()).contains("our nurses too", "Tue, Nov 24");
        assertThat(work(request))
                .extracting(task -> task.pool().value())
                .containsExactlyInAnyOrder("front-desk", "clinical");
        assertThat(work(request)).allSatisfy(task -> {
            assertThat(task.dueAt()).isEqualTo(END_OF_TUESDAY);
            assertThat(task.flag()).isEqualTo("SYMPTOMS_INSIDE");
        });
        assertThat(writing.drafts(james.access())).isEmpty();
    }

    @Test
    void symptoms_typed_into_the_form_itself_are_symptoms_inside() {
        ask(james, ACHE, "");
        assertThat(only(james).symptomsDue()).isEqualTo(END_OF_TUESDAY);
    }

    @Test
    void crushing_chest_pain_in_a_visit_request_stops_it_and_keeps_the_words() {
        Browser.Page stopped = ask(james, "I have crushing chest pain and cannot breathe.", "");

        Draft kept = writing.drafts(james.access()).getFirst();
        assertThat(stopped.to()).isEqualTo("/messages/new/" + kept.id() + "/review");
        assertThat(kept.text()).contains("crushing chest pain");
        assertThat(appointments.requests(james.access())).isEmpty();
    }

    @Test
    void danger_is_read_even_when_the_form_has_another_error() {
        Browser.Page stopped = james.post(
                "/visits/request", "once", UUID.randomUUID().toString(), "reason", "I have crushing chest pain and cannot breathe.");
        assertThat(stopped.to()).startsWith("/messages/new/").endsWith("/review");
    }

    @Test
    void pressed_twice_it_is_one_request_and_one_task() {
        String once = UUID.randomUUID().toString();
        Browser.Page first = ask(james, once, ACHE, "");
        Browser.Page second = ask(james, once, ACHE, "");
        assertThat(second.to()).isEqualTo(first.to());
        assertThat(work(only(james))).hasSize(2);
        assertThat(writing.drafts(james.access())).isEmpty();
    }

    @Test
    void a_form_with_errors_comes_back_with_everything_that_was_typed() {
        Browser.Page again = james.post(
                "/visits/request", "once", UUID.randomUUID().toString(), "reason", "Yearly physical", "times", "Monday early",
                "needed-month", "13", "needed-day", "1", "needed-year", "2026");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html())
                .contains("There is a problem", "Yearly physical", "Monday early", "value=\"13\"")
                .contains("href=\"#how\"", "href=\"#needed\"");
        assertThat(appointments.requests(james.access())).isEmpty();
    }

    @Test
    void needed_before_our_answer_date_shows_the_office_number_and_is_sent_all_the_same() {
        Browser.Page sent = james.post(
                "/visits/request", "once", UUID.randomUUID().toString(), "reason", "A form for school needs a physical", "how", "office",
                "needed-month", "11", "needed-day", "24", "needed-year", "2026");
        assertThat(appointments.requests(james.access())).hasSize(1);
        assertThat(james.get(sent.to()).html()).contains("before our answer date", "(555) 555-0100");
    }

    @Test
    void one_patient_never_gets_at_anothers_words_or_request() {
        Draft draft = refused(james);
        ask(james, "I would like to book my yearly physical.", "");
        UUID request = only(james).id();
        Visitor tom = Visitor.patient("Tom", people, accounts, port);

        assertThat(tom.get("/visits/request/" + draft.id()).to()).isEqualTo("/visits");
        assertThat(tom.get("/visits").html()).contains("Those words were sent or thrown away.").doesNotContain(ACHE);
        assertThat(tom.get("/visits/requests/" + request).status()).isEqualTo(404);
        assertThat(tom.post("/visits/requests/" + request + "/withdraw").status()).isEqualTo(404);
        assertThat(tom.post("/visits/requests/" + request + "/confirm").status()).isEqualTo(404);
        assertThat(only(james).status()).isEqualTo(VisitRequest.Status.REQUESTED);
    }

    @Test
    void a_request_is_withdrawn_and_its_task_is_gone() {
        ask(james, "I would like to book my yearly physical.", "");
        VisitRequest request = only(james);
        james.post("/visits/requests/" + request.id() + "/withdraw");
        assertThat(only(james).status()).isEqualTo(VisitRequest.Status.WITHDRAWN);
        assertThat(work(request)).isEmpty();
    }

    @Test
    void a_time_that_staff_propose_is_confirmed_by_the_patient() {
        ask(james, "I would like to book my yearly physical.", "");
        UUID request = only(james).id();
        ChartAccess desk = people.access(practice.staff("Dee", StaffRole.FRONT_DESK), james.access().patient())
                .orElseThrow();
        Browser.Page tooSoon = james.post("/visits/requests/" + request + "/confirm");
        assertThat(james.get(tooSoon.to()).html()).contains("This request has changed.");
        appointments.answerRequest(desk, request, VisitRequest.Status.PROPOSED, "Tuesday at 9?", null);

        assertThat(james.get("/home").html()).contains("We found a time for your visit");
        assertThat(james.get("/visits/requests/" + request).html()).contains("Tuesday at 9?", "Yes, this time is good");
        james.post("/visits/requests/" + request + "/confirm");
        assertThat(only(james).status()).isEqualTo(VisitRequest.Status.CONFIRMED);
    }

    private Draft refused(Visitor visitor) {
        practice.seen(visitor.access(), 40, "high blood pressure");
        Draft draft = writing.begin(visitor.access(), Draft.About.SELF, Lane.NEW_CONCERN.id(), null);
        writing.save(visitor.access(), draft.id(), ACHE, Draft.About.SELF, Lane.NEW_CONCERN.id());
        return writing.review(visitor.access(), draft.id()).orElseThrow().draft();
    }

    private static Browser.Page ask(Visitor visitor, String reason, String draft) {
        return ask(visitor, UUID.randomUUID().toString(), reason, draft);
    }

    private static Browser.Page ask(Visitor visitor, String once, String reason, String draft) {
        return visitor.post("/visits/request", "once", once, "draft", draft, "reason", reason, "how", "office");
    }

    private VisitRequest only(Visitor visitor) {
        assertThat(appointments.requests(visitor.access())).hasSize(1);
        return appointments.requests(visitor.access()).getFirst();
    }

    private List<Task> work(VisitRequest request) {
        return tasks.openAbout(Subject.of("visit-request", request.id()));
    }
}
