package health.lintel.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Dispense;
import health.lintel.medications.Medications;
import health.lintel.medications.Written;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.renewals.Pharmacy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class EnoughAtTheVisitTest {
    private static final String TABLET = "lisinopril 10 MG Oral Tablet";

    @Autowired
    Bridging bridging;

    @Autowired
    BridgeNumbers numbers;

    @Autowired
    Medications medications;

    @Autowired
    TestPeople everybody;

    @Autowired
    People people;

    @Autowired
    Policies policies;

    @Autowired
    MovableClock clock;

    private PersonId nurse;
    private PatientId patient;
    private LocalDate today;

    @BeforeEach
    void seenJustNow() {
        nurse = Pharmacy.staff(people, StaffRole.CLINICAL_SUPPORT);
        patient = everybody.patient("Avery", "Visit").asPatient();
        today = policies.calendar().dayOf(clock.instant());
        everybody.seen(patient, clock.instant().minus(Duration.ofMinutes(5)), "check-up");
    }

    @Test
    void thirty_tablets_and_two_refills_do_not_reach_a_visit_in_six_months() {
        UUID tablet = gives(TABLET, 30, 2);
        Gap gap = gap();
        assertThat(gap.isOpen()).isTrue();
        assertThat(gap.visit()).isEqualTo(today.plusMonths(6));
        assertThat(gap.reaches()).isEqualTo(today.plusDays(90));
        // 181 days and 7 spare less 90 in hand: 98 days, 4 fills of 30.
        assertThat(gap.sum().missing()).isEqualTo(98);
        assertThat(gap.sum().fills()).isEqualTo(4);
        bridging.propose(chart(), tablet);
        assertThat(gap().isOpen()).isFalse();
        String fhir = bridging.proposal(chart(), gap().settled().id()).orElseThrow();
        assertThat(fhir).contains("\"intent\": \"proposal\"", "\"status\": \"draft\"", "\"numberOfRepeatsAllowed\": 3");
    }

    @Test
    void ninety_tablets_and_a_refill_do_not_reach_with_the_visit_on_day_181_but_two_refills_do() {
        gives(TABLET, 90, 1);
        assertThat(gap().isOpen()).isTrue();
        patient = everybody.patient("Avery", "Second").asPatient();
        everybody.seen(patient, clock.instant().minus(Duration.ofMinutes(5)), "check-up");
        gives(TABLET, 90, 2);
        assertThat(gap().isOpen()).isFalse();
    }

    @Test
    void a_gap_can_be_left_open_with_a_reason_and_is_not_asked_about_again() {
        UUID tablet = gives(TABLET, 30, 0);
        bridging.leave(chart(), tablet, Gap.Reason.STOPS_BEFORE);
        assertThat(gap().isOpen()).isFalse();
        bridging.propose(chart(), tablet);
        assertThat(gap().settled().reason()).isEqualTo(Gap.Reason.STOPS_BEFORE);
    }

    @Test
    void what_nobody_knows_is_a_gap_and_not_silence() {
        everybody.takes(patient, TABLET, 0, null);
        assertThat(gap().isOpen()).isTrue();
    }

    @Test
    void who_runs_out_with_no_visit_before_stands_on_the_list() {
        gives(TABLET, 30, 0);
        assertThat(bridging.runningOut(nurse))
                .noneMatch(each -> each.ending().patient().equals(patient));
        clock.advance(Duration.ofDays(2));
        try {
            assertThat(bridging.runningOut(nurse))
                    .anyMatch(each -> each.ending().patient().equals(patient));
        } finally {
            clock.advance(Duration.ofDays(-2));
        }
    }

    @Test
    void schedule_two_is_written_for_ninety_days_at_most_and_only_where_the_state_allows() {
        LocalDate visit = today.plusMonths(3);
        assertThat(SequentialFills.days(SequentialFills.State.ALLOWS, today, visit, 30))
                .containsExactly(today, today.plusDays(30), today.plusDays(60));
        assertThat(SequentialFills.days(SequentialFills.State.ALLOWS, today, today.plusDays(40), 30))
                .hasSize(2);
        assertThat(SequentialFills.days(SequentialFills.State.FORBIDS, today, visit, 30))
                .isEmpty();
    }

    @Test
    void the_numbers_count_what_was_proposed() {
        int before = numbers.lastMonth(nurse).proposed();
        bridging.propose(chart(), gives(TABLET, 30, 0));
        assertThat(numbers.lastMonth(nurse).proposed()).isEqualTo(before + 1);
    }

    private Gap gap() {
        return bridging.gaps(chart()).getFirst();
    }

    private ChartAccess chart() {
        return everybody.access(nurse, patient);
    }

    /// Filled today, so much at a time.
    private UUID gives(String medicine, int tablets, int refills) {
        UUID id = everybody.takes(patient, medicine, refills, today.plusDays(tablets));
        BigDecimal quantity = BigDecimal.valueOf(tablets);
        medications.keepSupply(
                patient,
                List.of(new Written(id, medicine, null, quantity, tablets, refills, today, null, null)),
                List.of(new Dispense(UUID.randomUUID(), id, today, quantity, tablets, Dispense.Way.PICKED_UP)));
        return id;
    }
}
