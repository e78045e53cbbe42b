package health.lintel.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OnlyAPrescriberDecidesTest {
    private static final String TABLET = "Atorvastatin 20 MG Oral Tablet";

    @Autowired
    Exchange exchange;

    @Autowired
    Renewals renewals;

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

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void of_all_who_work_here_only_a_provider_can_decide(StaffRole role) {
        PersonId somebody = Pharmacy.staff(people, role);
        UUID request = request(TABLET);
        if (role == StaffRole.PROVIDER) {
            assertThat(renewals.decide(somebody, request, yes()).kind()).isEqualTo(Answer.Kind.APPROVED);
        } else {
            assertThatThrownBy(() -> renewals.decide(somebody, request, yes())).isInstanceOf(NotAPrescriber.class);
            assertThatThrownBy(() -> renewals.decide(somebody, request, no())).isInstanceOf(NotAPrescriber.class);
            assertThat(renewals.find(somebody, request).orElseThrow().status()).isEqualTo(RenewalStatus.RECEIVED);
        }
    }

    @Test
    void patients_and_strangers_cannot_decide() {
        UUID request = request(TABLET);
        PersonId patient = everybody.patient("Pat", "Ient").id();
        assertThatThrownBy(() -> renewals.decide(patient, request, yes())).isInstanceOf(NotAPrescriber.class);
        assertThatThrownBy(() -> renewals.decide(PersonId.next(), request, yes()))
                .isInstanceOf(NotAPrescriber.class);
    }

    @Test
    void of_two_who_decide_at_once_one_does() throws Exception {
        UUID request = request(TABLET);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                PersonId doctor = Pharmacy.staff(people, StaffRole.PROVIDER);
                Wish wish = each % 2 == 0 ? yes() : no();
                Callable<Boolean> decide = () -> {
                    start.await();
                    try {
                        renewals.decide(doctor, request, wish);
                        return true;
                    } catch (RenewalChanged late) {
                        return false;
                    }
                };
                all.add(pool.submit(decide));
            }
            start.countDown();
            int decided = 0;
            for (Future<Boolean> one : all) if (one.get()) decided++;
            assertThat(decided).isEqualTo(1);
        }
    }

    @Test
    void schedule_two_is_never_approved_here() {
        PersonId doctor = Pharmacy.staff(people, StaffRole.PROVIDER);
        UUID request = request("morphine sulfate 15 MG Oral Tablet");
        assertThatThrownBy(() -> renewals.decide(
                        doctor,
                        request,
                        new Wish.Give("morphine sulfate 15 MG Oral Tablet", BigDecimal.TEN, 0, null, null, "")))
                .isInstanceOf(RenewalChanged.class);
        assertThat(renewals.decide(doctor, request, no()).kind()).isEqualTo(Answer.Kind.DENIED);
    }

    @ParameterizedTest(name = "{0} x {1}, {2} refills, {3}: {4}")
    @CsvSource({
        "Atorvastatin 20 MG Oral Tablet, 30, 2, 1 tablet daily, APPROVED",
        "atorvastatin  20 mg oral tablet, 30, 2, 1 TABLET daily, APPROVED",
        "Atorvastatin 20 MG Oral Tablet, 30, 5, 1 tablet daily, APPROVED_WITH_CHANGES",
        "Atorvastatin 20 MG Oral Tablet, 90, 2, 1 tablet daily, REPLACE",
        "Atorvastatin 40 MG Oral Tablet, 30, 2, 1 tablet daily, REPLACE",
        "Atorvastatin 20 MG Oral Tablet, 30, 2, 1 tablet at night, REPLACE"
    })
    void the_kind_of_a_yes_follows_from_what_differs(
            String medicine, int quantity, int refills, String directions, Answer.Kind kind) {
        PersonId doctor = Pharmacy.staff(people, StaffRole.PROVIDER);
        Answer answer = renewals.decide(
                doctor,
                request(TABLET),
                new Wish.Give(medicine, BigDecimal.valueOf(quantity), refills, directions, null, ""));
        assertThat(answer.kind()).isEqualTo(kind);
    }

    @Test
    void the_workflow_ends_only_where_it_means_to() {
        for (RenewalStatus status : RenewalStatus.values()) {
            boolean isLeft = RenewalSteps.STEPS.stream().anyMatch(step -> step.from() == status && step.to() != status);
            assertThat(isLeft).as(status.name()).isEqualTo(status.isOpen());
            assertThat(RenewalSteps.STEPS).anyMatch(step -> step.to() == status);
        }
    }

    private UUID request(String medicine) {
        var today = policies.calendar().dayOf(clock.instant());
        var patient = Pharmacy.takes(everybody, medications, medicine, today.plusDays(20));
        byte[] message =
                Pharmacy.asks("m-" + patient.family(), "rx-" + patient.family(), "Avery", patient.family(), medicine);
        return exchange.receive(message, "corner").renewal();
    }

    private static Wish yes() {
        return new Wish.Give(TABLET, BigDecimal.valueOf(30), 2, "1 tablet daily", null, "");
    }

    private static Wish no() {
        return new Wish.Deny(Answer.Denial.NEEDS_VISIT, "Please come and see us.");
    }
}
