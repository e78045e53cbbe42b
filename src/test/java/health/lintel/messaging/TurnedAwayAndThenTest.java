package health.lintel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitMode;
import health.lintel.messaging.TurnedAway.Finding;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.scenarios.Practice;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TurnedAwayAndThenTest {
    private static final String KNEE = "My left knee has been aching for three weeks, what should I do?";
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    TurnedAway turnedAway;

    @Autowired
    TurnedAwayRows rows;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    Tasks tasks;

    @Autowired
    Transactions transactions;

    @Autowired
    MovableClock clock;

    private ChartAccess james;

    @BeforeEach
    void james_has_not_been_seen_for_a_while() {
        clock.set(MovableClock.START);
        james = practice.patient("James");
        practice.seen(james, 40, "high blood pressure");
        practice.staff("Nora", StaffRole.CLINICAL_SUPPORT);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    @Test
    void a_symptom_and_no_visit_after_a_week_is_a_nurses_to_phone_and_asked_once() {
        Review review = turned("new-concern", KNEE);
        later(WEEK.minusSeconds(1));
        assertThat(asked(review)).isEmpty();
        later(Duration.ofSeconds(1));
        later(Duration.ofHours(1));

        assertThat(asked(review)).singleElement().satisfies(task -> {
            assertThat(task.pool()).isEqualTo(PoolKey.CLINICAL);
            assertThat(task.title()).isEqualTo("turned-away");
            assertThat(task.dueAt()).isNotNull();
        });
        later(WEEK);
        assertThat(findings(review)).containsExactly(Finding.SYMPTOM_NO_VISIT, Finding.ASKED_BEFORE);
    }

    @Test
    void who_booked_is_left_in_peace() {
        Review review = turned("new-concern", KNEE);
        clock.advance(Duration.ofDays(2));
        book(clock.instant().plus(Duration.ofDays(20)));
        later(WEEK);
        later(WEEK);
        assertThat(asked(review)).isEmpty();
        assertThat(findings(review)).containsExactly(Finding.BOOKED, Finding.BOOKED);
    }

    @Test
    void who_booked_and_then_called_off_is_asked_about_at_the_second_look() {
        Review review = turned("new-concern", KNEE);
        clock.advance(Duration.ofDays(2));
        UUID visit = book(clock.instant().plus(Duration.ofDays(20)));
        later(Duration.ofDays(5));
        ChartAccess desk = desk();
        appointments.changeStatus(desk, visit, AppointmentStatus.CANCELLED, "called");
        later(WEEK);
        assertThat(asked(review)).hasSize(1);
    }

    @Test
    void who_was_seen_or_wrote_again_is_left_in_peace() {
        Review seen = turned("new-concern", KNEE);
        ChartAccess ana = practice.patient("Ana");
        practice.seen(ana, 40, "high blood pressure");
        Review wrote = turned(ana, "new-concern", KNEE);
        clock.advance(Duration.ofDays(3));
        practice.seen(james, 1, "knee");
        Review further = turned(ana, "new-concern", KNEE + " It got worse.");
        sending.send(ana, further.draft().id(), UUID.randomUUID(), Sending.Intent.ASK_A_PERSON);
        later(Duration.ofDays(4));
        assertThat(findings(seen)).containsExactly(Finding.SEEN);
        assertThat(findings(wrote)).containsExactly(Finding.WROTE_AGAIN);
        assertThat(asked(seen)).isEmpty();
        assertThat(asked(wrote)).isEmpty();
    }

    @Test
    void a_request_on_the_desks_list_waits_a_week_longer() {
        Review review = turned("new-concern", KNEE);
        clock.advance(Duration.ofHours(1));
        appointments.requestVisit(
                james, new NewVisitRequest(UUID.randomUUID(), KNEE, VisitMode.OFFICE, "", null, clock.instant(), null));
        later(WEEK);
        assertThat(asked(review)).isEmpty();
        later(WEEK);
        assertThat(findings(review)).containsExactly(Finding.ASKED_FOR_A_VISIT, Finding.SYMPTOM_NO_VISIT);
    }

    @Test
    void what_was_sent_to_a_person_after_all_was_not_turned_away() {
        Review review = turned("new-concern", KNEE);
        sending.send(james, review.draft().id(), UUID.randomUUID(), Sending.Intent.ASK_A_PERSON);
        later(WEEK);
        assertThat(findings(review)).isEmpty();
    }

    @Test
    void words_thrown_away_are_followed_all_the_same_and_a_refill_reaches_nobody() {
        Review thrown = turned("new-concern", KNEE);
        writing.discard(james, thrown.draft().id());
        ChartAccess ana = practice.patient("Ana");
        practice.seen(ana, 40, "high blood pressure");
        Review refill = turned(ana, "refill", "Please refill my lisinopril, I have about two weeks left.");
        later(WEEK);
        assertThat(asked(thrown)).hasSize(1);
        assertThat(asked(refill)).isEmpty();
        assertThat(findings(refill)).containsExactly(Finding.NO_SYMPTOM);
    }

    @Test
    void two_symptoms_of_one_patient_are_one_call() {
        Review knee = turned("new-concern", KNEE);
        Review rash = turned("new-concern", "I also have a new rash on my arm for a week, what is it?");
        later(WEEK);
        assertThat(asked(knee).size() + asked(rash).size()).isEqualTo(1);
    }

    @Test
    void nobody_phones_the_family_of_somebody_who_died() {
        Review review = turned("new-concern", KNEE);
        clock.advance(Duration.ofMinutes(1));
        people.changeStanding(james.patient(), Standing.DECEASED, null, "told by phone");
        later(WEEK);
        assertThat(asked(review)).isEmpty();
        assertThat(findings(review)).containsExactly(Finding.NO_LONGER_A_PATIENT);
    }

    @Test
    void two_nodes_that_look_at_once_ask_once() {
        Review review = turned("new-concern", KNEE);
        clock.advance(WEEK);
        List<CompletableFuture<Integer>> nodes = List.of(
                CompletableFuture.supplyAsync(turnedAway::check), CompletableFuture.supplyAsync(turnedAway::check));
        nodes.forEach(CompletableFuture::join);
        assertThat(asked(review)).hasSize(1);
        assertThat(findings(review)).containsExactly(Finding.SYMPTOM_NO_VISIT);
    }

    private Review turned(String lane, String text) {
        return turned(james, lane, text);
    }

    private Review turned(ChartAccess who, String lane, String text) {
        Draft draft = writing.begin(who, Draft.About.SELF, lane, null);
        var _ = writing.save(who, draft.id(), text, Draft.About.SELF, lane).orElseThrow();
        return writing.review(who, draft.id()).orElseThrow();
    }

    private void later(Duration by) {
        clock.advance(by);
        turnedAway.check();
    }

    private List<Finding> findings(Review review) {
        return transactions.forSystem(() -> rows.findings(review.receipt()));
    }

    private List<Task> asked(Review review) {
        return tasks.openAbout(Subject.of("receipt", review.receipt().value()));
    }

    private UUID book(Instant start) {
        UUID id = UUID.randomUUID();
        var visit = new Appointment(
                id, VisitMode.OFFICE, start, start.plusSeconds(1800), null, null, null, AppointmentStatus.BOOKED);
        appointments.book(desk(), visit);
        return id;
    }

    private ChartAccess desk() {
        return people.access(practice.staff("Lou", StaffRole.FRONT_DESK), james.patient())
                .orElseThrow();
    }
}
