package health.lintel.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class APharmacyAsksTest {
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

    private PersonId nurse;
    private LocalDate today;

    @BeforeEach
    void somebodyAtWork() {
        nurse = Pharmacy.staff(people, StaffRole.CLINICAL_SUPPORT);
        today = policies.calendar().dayOf(clock.instant());
    }

    @Test
    void a_request_that_names_patient_medicine_and_prescriber_is_matched_by_itself() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        Renewal renewal = ask("m-" + UUID.randomUUID(), "rx-" + UUID.randomUUID(), "Avery", patient.family(), TABLET);
        assertThat(renewal.status()).isEqualTo(RenewalStatus.RECEIVED);
        assertThat(renewal.patient()).isEqualTo(patient.id());
        assertThat(renewal.prescription()).isEqualTo(patient.prescription());
        assertThat(renewal.dueAt()).isEqualTo(policies.calendar().endOfOpenDayAfter(clock.instant(), 2));
    }

    @Test
    void another_first_name_another_strength_or_another_medicine_goes_to_a_person() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        assertThat(ask("Robin", patient.family(), TABLET).doubts()).containsExactly(MatchDoubt.FIRST_NAME_DIFFERS);
        assertThat(ask("Avery", patient.family(), "Atorvastatin 80 MG Oral Tablet")
                        .doubts())
                .containsExactly(MatchDoubt.OTHER_STRENGTH);
        assertThat(ask("Avery", patient.family(), "Lisinopril 10 MG Oral Tablet")
                        .doubts())
                .containsExactly(MatchDoubt.NO_SUCH_MEDICINE);
        Renewal nobody = ask("Avery", "Nobody" + UUID.randomUUID(), TABLET);
        assertThat(nobody.status()).isEqualTo(RenewalStatus.DOUBTFUL);
        assertThat(nobody.patient()).isNull();
    }

    @Test
    void the_same_message_counts_once() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        byte[] message = Pharmacy.asks("m-" + patient.family(), "rx-1", "Avery", patient.family(), TABLET);
        var first = exchange.receive(message, "corner");
        var second = exchange.receive(message, "corner");
        assertThat(second.renewal()).isEqualTo(first.renewal());
        assertThat(renewals.find(nurse, first.renewal()).orElseThrow().reminders())
                .isZero();
    }

    @Test
    void a_reminder_updates_the_open_request() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        String number = "rx-" + UUID.randomUUID();
        Renewal first = ask("m-1" + number, number, "Avery", patient.family(), TABLET);
        Renewal again = ask("m-2" + number, number, "Avery", patient.family(), TABLET);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.reminders()).isEqualTo(1);
    }

    @Test
    void what_is_answered_is_not_opened_by_the_same_number_again() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        String number = "rx-" + UUID.randomUUID();
        Renewal first = ask("m-1" + number, number, "Avery", patient.family(), TABLET);
        PersonId doctor = Pharmacy.staff(people, StaffRole.PROVIDER);
        renewals.decide(doctor, first.id(), new Wish.Deny(Answer.Denial.TOO_SOON, "You have enough."));
        assertThat(ask("m-2" + number, number, "Avery", patient.family(), TABLET)
                        .id())
                .isEqualTo(first.id());
        assertThat(exchange.answerTo(first.id()).orElseThrow())
                .contains("<Denied><ReasonCode>AD</ReasonCode>")
                .contains("<RelatesToMessageID>m-1" + number);
    }

    @Test
    void the_answer_is_due_before_the_supply_ends() {
        // A Monday: the supply ends on Wednesday, so Tuesday's closing is the last good moment.
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(2));
        Renewal renewal = ask("Avery", patient.family(), TABLET);
        assertThat(policies.calendar().dayOf(renewal.dueAt())).isEqualTo(today.plusDays(1));
        var out = Pharmacy.takes(everybody, medications, TABLET, today);
        Renewal now = ask("Avery", out.family(), TABLET);
        assertThat(policies.calendar().dayOf(now.dueAt())).isEqualTo(today);
    }

    @Test
    void a_person_says_whose_a_doubtful_request_is_and_it_goes_on() {
        var patient = Pharmacy.takes(everybody, medications, TABLET, today.plusDays(20));
        Renewal doubtful = ask("Robin", patient.family(), TABLET);
        Renewal matched = renewals.match(nurse, doubtful.id(), patient.id(), patient.prescription());
        assertThat(matched.status()).isEqualTo(RenewalStatus.RECEIVED);
        assertThat(renewals.of(everybody.access(new PersonId(patient.id().value()), patient.id())))
                .extracting(Renewal::id)
                .containsExactly(doubtful.id());
    }

    @Test
    void who_is_not_ours_is_said_so_to_the_pharmacy() {
        Renewal nobody = ask("Avery", "Nobody" + UUID.randomUUID(), TABLET);
        renewals.turnBack(nurse, nobody.id());
        assertThat(exchange.answerTo(nobody.id()).orElseThrow()).contains("<ReasonCode>AA</ReasonCode>");
    }

    @Test
    void words_of_a_stranger_stay_words_in_the_answer() {
        String strange = "O&amp;&lt;script&gt;" + UUID.randomUUID();
        Renewal nobody = ask("Avery", strange, TABLET);
        renewals.turnBack(nurse, nobody.id());
        String answer = exchange.answerTo(nobody.id()).orElseThrow();
        assertThat(answer).doesNotContain("<script>").contains("O&amp;&lt;script&gt;");
        assertThat(ScriptReader.read(answer.getBytes(StandardCharsets.UTF_8), "us"))
                .isInstanceOf(ScriptReader.Read.Refused.class);
    }

    private Renewal ask(String given, String family, String medicine) {
        return ask("m-" + UUID.randomUUID(), "rx-" + UUID.randomUUID(), given, family, medicine);
    }

    private Renewal ask(String message, String number, String given, String family, String medicine) {
        UUID id = exchange.receive(Pharmacy.asks(message, number, given, family, medicine), "corner")
                .renewal();
        return renewals.find(nurse, id).orElseThrow();
    }
}
