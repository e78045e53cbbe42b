package health.lintel.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AskingForAVisitTest {
    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    ChartAccess rosa;
    ChartAccess tom;
    ChartAccess deskForRosa;

    @BeforeEach
    void a_practice_with_two_patients_and_a_front_desk() {
        rosa = patient("Rosa");
        tom = patient("Tom");
        PersonId desk = PersonId.next();
        people.registerStaff(
                new Person(desk, "Dee", "Desk", null, null, "en", null, null),
                new StaffMember(desk, "Dee", StaffRole.FRONT_DESK),
                null);
        deskForRosa = people.access(desk, rosa.patient()).orElseThrow();
    }

    @Test
    void a_request_pressed_twice_is_one_request() {
        var asked = request("a sore knee", null);
        UUID first = appointments.requestVisit(rosa, asked);
        assertThat(appointments.requestVisit(rosa, asked)).isEqualTo(first);
        assertThat(appointments.requests(rosa)).singleElement().satisfies(request -> {
            assertThat(request.reason()).isEqualTo("a sore knee");
            assertThat(request.status()).isEqualTo(VisitRequest.Status.REQUESTED);
        });
    }

    @Test
    void the_words_of_a_request_are_not_readable_in_the_database() {
        UUID id = appointments.requestVisit(rosa, request("an itch I am ashamed of", null));
        byte[] stored =
                transactions.forSystem(() -> jdbc.sql("select reason from appointments.visit_request where id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single());
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("itch");
    }

    @Test
    void one_patient_never_sees_what_another_asked_for() {
        UUID id = appointments.requestVisit(rosa, request("a sore knee", null));
        assertThat(appointments.requests(tom)).isEmpty();
        assertThatThrownBy(() -> appointments.answerRequest(tom, id, VisitRequest.Status.WITHDRAWN, "not mine", null))
                .isInstanceOf(NoSuchElementException.class);
        Long visible = transactions.forPatient(
                tom.actor(),
                tom.patient(),
                () -> jdbc.sql("select count(*) from appointments.visit_request where patient_id = :rosa")
                        .param("rosa", rosa.patient().value())
                        .query(Long.class)
                        .single());
        assertThat(visible).isZero();
    }

    @Test
    void symptoms_inside_come_before_everything_else_at_the_front_desk() {
        UUID physical = appointments.requestVisit(rosa, request("a physical", null));
        UUID urgent = appointments.requestVisit(rosa, request("my chest feels odd", clock.instant()));
        List<VisitRequest> open = appointments.openRequests(deskForRosa.actor());
        assertThat(open).extracting(VisitRequest::id).containsSubsequence(urgent, physical);
        assertThat(open.getFirst()).matches(VisitRequest::hasSymptomsInside);
        appointments.answerRequest(deskForRosa, urgent, VisitRequest.Status.DECLINED, "Please call us.", null);
        assertThat(appointments.openRequests(deskForRosa.actor()))
                .extracting(VisitRequest::id)
                .doesNotContain(urgent);
    }

    @Test
    void the_patient_says_yes_to_a_proposed_time_but_cannot_book_alone() {
        UUID id = appointments.requestVisit(rosa, request("a physical", null));
        assertThatThrownBy(() -> appointments.answerRequest(rosa, id, VisitRequest.Status.CONFIRMED, "", null))
                .isInstanceOf(IllegalStateException.class);
        appointments.answerRequest(deskForRosa, id, VisitRequest.Status.PROPOSED, "Tuesday at 9?", null);
        var confirmed = appointments.answerRequest(rosa, id, VisitRequest.Status.CONFIRMED, "", null);
        assertThat(confirmed.status()).isEqualTo(VisitRequest.Status.CONFIRMED);
        assertThatThrownBy(() -> appointments.answerRequest(deskForRosa, id, VisitRequest.Status.DECLINED, "", null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_was_turned_to_a_visit_is_followed_until_booked_or_seen() {
        Instant refused = clock.instant().minus(Duration.ofHours(1));
        assertThat(appointments.followedBy(rosa.patient(), refused)).matches(Followed::isUnseenAndUnbooked);
        Instant start = clock.instant().plus(Duration.ofDays(2));
        UUID visit = Ids.next();
        appointments.book(deskForRosa, planned(visit, start));
        appointments.book(deskForRosa, planned(visit, start));
        assertThat(appointments.upcoming(rosa))
                .singleElement()
                .matches(a -> a.start().equals(start));
        assertThat(appointments.followedBy(rosa.patient(), refused).bookedFor()).isEqualTo(start);
        appointments.changeStatus(deskForRosa, visit, AppointmentStatus.CANCELLED, "the patient called");
        assertThat(appointments.upcoming(rosa)).isEmpty();
        assertThat(appointments.followedBy(rosa.patient(), refused)).matches(Followed::isUnseenAndUnbooked);
    }

    @Test
    void visits_come_back_as_they_were_kept_the_newest_first() {
        var old = visit(VisitType.OFFICE, "2026-05-06T14:00:00Z", "cough");
        var recent = visit(VisitType.DISCHARGE, "2026-11-02T14:00:00Z", null);
        appointments.keep(rosa.patient(), List.of(old, recent));
        appointments.keep(rosa.patient(), List.of(old, recent));
        assertThat(appointments.visits(rosa)).containsExactly(recent, old);
        assertThat(appointments.visits(tom)).isEmpty();
    }

    @Test
    void only_staff_promise_to_read_what_is_written_back() {
        LocalDate until = LocalDate.of(2026, 12, 24);
        appointments.grantWriteBack(deskForRosa, "blood pressure readings", until, null);
        assertThat(appointments.grants(rosa))
                .singleElement()
                .matches(grant -> grant.matter().equals("blood pressure readings")
                        && grant.until().equals(until));
        assertThat(appointments.grants(tom)).isEmpty();
        assertThatThrownBy(() -> appointments.grantWriteBack(rosa, "anything", until, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NewVisitRequest request(String words, @Nullable Instant symptomsDue) {
        return new NewVisitRequest(Ids.next(), words, VisitMode.OFFICE, "mornings", null, symptomsDue, null);
    }

    private static Appointment planned(UUID id, Instant start) {
        return new Appointment(
                id,
                VisitMode.OFFICE,
                start,
                start.plusSeconds(1200),
                "cough",
                null,
                "Dr. Lee",
                AppointmentStatus.BOOKED);
    }

    private static Encounter visit(VisitType type, String start, @Nullable String reason) {
        Instant begin = Instant.parse(start);
        return new Encounter(
                EncounterId.next(), "e", type, begin, begin.plusSeconds(900), reason, null, "Dr. Lee", List.of("x"));
    }

    private ChartAccess patient(String given) {
        PersonId id = PersonId.next();
        people.registerPatient(
                new Person(id, given, "Test", LocalDate.of(1970, 1, 1), "female", "en", null, null),
                id.toString(),
                null,
                Standing.ESTABLISHED,
                "test");
        return people.access(id, new PatientId(id.value())).orElseThrow();
    }
}
