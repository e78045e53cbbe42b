package health.lintel.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.schedules.TimeTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TwoPeopleNeverGetOneTimeTest {
    private static final int TRIES = 50;
    private static final Instant THURSDAY_AT_NINE = Instant.parse("2027-01-07T14:00:00Z");

    @Autowired
    Booking booking;

    @Autowired
    Appointments appointments;

    @Autowired
    Schedules schedules;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
    }

    @Test
    void of_fifty_who_book_the_same_time_at_once_one_gets_it_and_the_others_the_next_ones_with_their_words()
            throws Exception {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Fifty", THURSDAY_AT_NINE, TRIES);
        UUID first = free(lee).getFirst().id();
        List<ChartAccess> patients = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) patients.add(practice.patient("Patient" + (char) ('A' + i % 26)));

        List<Boolean> firstTry = allAtOnce(patients.stream()
                .map(patient -> (Callable<Boolean>) () -> tries(patient, first, "words of " + patient.patient()))
                .toList());

        assertThat(firstTry).filteredOn(won -> won).hasSize(1);
        allAtOnce(patients.stream()
                .filter(patient -> appointments.upcoming(patient).isEmpty())
                .map(patient -> (Callable<Boolean>) () -> triesUntilBooked(patient, lee))
                .toList());
        assertThat(free(lee)).isEmpty();
        assertThat(patients.stream()
                        .map(patient ->
                                appointments.upcoming(patient).getFirst().start())
                        .distinct())
                .hasSize(TRIES);
        assertThat(patients)
                .allSatisfy(patient -> assertThat(appointments.requests(patient))
                        .singleElement()
                        .matches(request -> request.reason().equals("words of " + patient.patient())));
    }

    @Test
    void a_time_is_held_for_five_minutes_and_then_free_again() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Hold", THURSDAY_AT_NINE, 1);
        UUID slot = free(lee).getFirst().id();
        ChartAccess rosa = practice.patient("Rosa");
        ChartAccess tom = practice.patient("Tom");
        Hold rosas = booking.hold(rosa, slot, null);
        assertThat(rosas.until()).isEqualTo(MovableClock.START.plus(Duration.ofMinutes(5)));
        assertThat(free(lee)).isEmpty();
        assertThatThrownBy(() -> booking.hold(tom, slot, null)).isInstanceOf(TimeTaken.class);

        clock.advance(Duration.ofMinutes(5));
        assertThat(free(lee)).hasSize(1);
        Hold toms = booking.hold(tom, slot, null);
        assertThatThrownBy(() -> booking.book(rosa, rosas.id(), request("mine")))
                .isInstanceOf(TimeTaken.class);
        booking.book(tom, toms.id(), request("a cough"));
        assertThat(appointments.upcoming(tom)).hasSize(1);
        assertThat(appointments.requests(rosa)).isEmpty();
    }

    @Test
    void who_comes_back_after_six_minutes_still_gets_it_if_nobody_else_came() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Slow", THURSDAY_AT_NINE, 1);
        ChartAccess rosa = practice.patient("Rosa");
        Hold hold = booking.hold(rosa, free(lee).getFirst().id(), null);
        clock.advance(Duration.ofMinutes(6));
        schedules.releaseRunOut();
        booking.book(rosa, hold.id(), request("a cough"));
        assertThat(appointments.upcoming(rosa)).hasSize(1);
    }

    @Test
    void choosing_another_time_lets_the_first_one_go() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Two", THURSDAY_AT_NINE, 2);
        ChartAccess rosa = practice.patient("Rosa");
        List<Slot> two = free(lee);
        booking.hold(rosa, two.get(0).id(), null);
        booking.hold(rosa, two.get(1).id(), null);
        assertThat(free(lee)).extracting(Slot::start).containsExactly(THURSDAY_AT_NINE);
    }

    @Test
    void a_moved_visit_frees_its_old_time_and_keeps_its_id() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Move", THURSDAY_AT_NINE, 2);
        ChartAccess rosa = practice.patient("Rosa");
        List<Slot> two = free(lee);
        booking.book(rosa, booking.hold(rosa, two.get(0).id(), null).id(), request("a cough"));
        UUID visit = appointments.upcoming(rosa).getFirst().id();

        booking.move(rosa, booking.hold(rosa, two.get(1).id(), visit).id());

        assertThat(appointments.upcoming(rosa))
                .singleElement()
                .matches(moved -> moved.id().equals(visit)
                        && moved.start().equals(two.get(1).start()));
        assertThat(free(lee)).extracting(Slot::start).containsExactly(THURSDAY_AT_NINE);
        assertThat(appointments.planned(rosa, visit).orElseThrow().changes()).isEqualTo(1);
    }

    @Test
    void a_visit_called_off_is_free_for_others_until_the_notice_begins() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Off", THURSDAY_AT_NINE, 1);
        ChartAccess rosa = practice.patient("Rosa");
        UUID slot = free(lee).getFirst().id();
        booking.book(rosa, booking.hold(rosa, slot, null).id(), request("a cough"));
        UUID visit = appointments.upcoming(rosa).getFirst().id();
        clock.set(THURSDAY_AT_NINE.minus(Duration.ofHours(24)));
        assertThatThrownBy(() -> booking.callOff(rosa, visit)).isInstanceOf(Booking.TooLate.class);
        clock.set(THURSDAY_AT_NINE.minus(Duration.ofHours(24)).minusSeconds(1));
        booking.callOff(rosa, visit);
        assertThat(appointments.upcoming(rosa)).isEmpty();
        assertThat(free(lee)).hasSize(1);
    }

    @Test
    void staff_cannot_book_a_clinicians_time_that_a_patient_has() {
        Schedule lee = BookableHours.open(people, schedules, "Dr. Staff", THURSDAY_AT_NINE, 1);
        ChartAccess rosa = practice.patient("Rosa");
        booking.book(rosa, booking.hold(rosa, free(lee).getFirst().id(), null).id(), request("a cough"));
        ChartAccess tom = practice.patient("Tom");
        ChartAccess desk = people.access(practice.staff("Dee", StaffRole.FRONT_DESK), tom.patient())
                .orElseThrow();
        Instant start = THURSDAY_AT_NINE.plus(Duration.ofMinutes(10));
        assertThatThrownBy(() -> appointments.book(
                        desk,
                        new Appointment(
                                Ids.next(),
                                VisitMode.OFFICE,
                                start,
                                start.plusSeconds(1800),
                                null,
                                lee.practitioner(),
                                "Dr. Staff",
                                AppointmentStatus.BOOKED)))
                .isInstanceOf(TimeTaken.class);
    }

    private boolean tries(ChartAccess patient, UUID slot, String words) {
        try {
            booking.book(patient, booking.hold(patient, slot, null).id(), request(words));
            return true;
        } catch (TimeTaken taken) {
            return false;
        }
    }

    private boolean triesUntilBooked(ChartAccess patient, Schedule schedule) {
        while (true) {
            for (Slot slot : free(schedule)) {
                if (tries(patient, slot.id(), "words of " + patient.patient())) return true;
            }
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) done.add(each.get());
            return done;
        }
    }

    private List<Slot> free(Schedule schedule) {
        return schedules.free(new Span(clock.instant(), Instant.parse("2028-01-01T00:00:00Z")), schedule.id(), 100);
    }

    private static NewVisitRequest request(String words) {
        return new NewVisitRequest(Ids.next(), words, VisitMode.OFFICE, "", null, null, null);
    }
}
