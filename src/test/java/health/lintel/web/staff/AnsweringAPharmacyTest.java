package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PatientId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.StaffRole;
import health.lintel.renewals.Exchange;
import health.lintel.renewals.Pharmacy;
import health.lintel.renewals.RenewalStatus;
import health.lintel.renewals.Renewals;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.StaffCodes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnsweringAPharmacyTest extends StaffPeople {
    private static final String TABLET = "Atorvastatin 20 MG Oral Tablet";

    @Autowired
    Exchange exchange;

    @Autowired
    Renewals renewals;

    @Autowired
    Medications medications;

    @Test
    void a_nurse_prepares_and_finds_no_way_to_decide() {
        Desk nurse = nurse("Nina");
        UUID request = request(TABLET);
        FormBrowser.Page page = nurse.browser().get("/renewals/" + request);
        assertThat(page.html())
                .contains("Atorvastatin", "Last seen", "Next appropriate visit", "Enough to the next visit")
                .doesNotContain("/decision");
        nurse.browser().post("/renewals/" + request + "/prepare", "prepared", "Takes it each day.");
        assertThat(status(nurse, request)).isEqualTo(RenewalStatus.PREPARED);
        var refused = nurse.browser().post("/renewals/" + request + "/decision", "step", "as-asked", "code", "000000");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(status(nurse, request)).isEqualTo(RenewalStatus.PREPARED);
    }

    @Test
    void a_doctor_decides_only_with_a_fresh_code() {
        Doctor doctor = doctor("Dora");
        UUID request = request(TABLET);
        var wrong = doctor.decide(request, "as-asked", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(status(doctor.desk(), request)).isEqualTo(RenewalStatus.RECEIVED);
        clock.advance(Duration.ofSeconds(30));
        var done = doctor.decide(request, "to-visit", doctor.code());
        assertThat(done.status()).isEqualTo(303);
        var answer =
                renewals.find(doctor.desk().who().id(), request).orElseThrow().answer();
        assertThat(answer).isNotNull();
        assertThat(answer.reaches()).isNotNull();
        assertThat(doctor.desk().browser().get("/renewals/" + request).html()).contains("Meant to last until");
    }

    @Test
    void a_code_does_not_decide_twice() {
        Doctor doctor = doctor("Dana");
        UUID first = request(TABLET);
        UUID second = request(TABLET);
        clock.advance(Duration.ofSeconds(30));
        String code = doctor.code();
        assertThat(doctor.decide(first, "as-asked", code).status()).isEqualTo(303);
        assertThat(doctor.decide(second, "as-asked", code).status()).isEqualTo(422);
    }

    @Test
    void a_no_needs_a_reason_and_plain_words() {
        Doctor doctor = doctor("Dina");
        UUID request = request(TABLET);
        var page = doctor.decide(request, "deny", doctor.code());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Choose a reason", "Write a few plain words");
    }

    @Test
    void schedule_two_offers_no_yes() {
        Doctor doctor = doctor("Dela");
        UUID request = request("morphine sulfate 15 MG Oral Tablet");
        assertThat(doctor.desk().browser().get("/renewals/" + request).html())
                .contains("Schedule II is never approved here")
                .doesNotContain("value=\"as-asked\"", "value=\"to-visit\"");
    }

    @Test
    void what_a_pharmacy_says_by_phone_goes_into_the_same_review() {
        Desk desk = desk("Lou", StaffRole.FRONT_DESK);
        PatientId patient = taking(TABLET).id();
        var done = desk.browser()
                .post(
                        "/patients/" + patient + "/renewals",
                        "source",
                        "PHONE",
                        "pharmacy",
                        "Corner Pharmacy",
                        "medicine",
                        "atorvastatin 20 mg");
        assertThat(done.status()).isEqualTo(303);
        assertThat(renewals.open(desk.who().id()))
                .anyMatch(each -> patient.equals(each.patient()) && each.status() == RenewalStatus.RECEIVED);
    }

    @Test
    void the_door_of_pharmacies_is_closed_until_it_is_set_up() {
        assertThat(newBrowser().post("/pharmacies/messages").status()).isEqualTo(401);
    }

    record Taker(PatientId id, String family) {}

    private Taker taking(String medicine) {
        String family = "Fam" + UUID.randomUUID().toString().substring(0, 8);
        PatientId patient = cast.patient("Avery", family).asPatient();
        LocalDate ends = LocalDate.of(2026, 12, 20);
        medications.keep(
                patient,
                List.of(new Prescription(
                        UUID.randomUUID(),
                        null,
                        medicine,
                        "Dr. Lee",
                        true,
                        null,
                        "active",
                        "1 tablet daily",
                        "30",
                        0,
                        ends,
                        null,
                        "Corner Pharmacy",
                        "(555) 555-0142",
                        null)));
        return new Taker(patient, family);
    }

    private UUID request(String medicine) {
        String family = taking(medicine).family();
        String message = new String(Pharmacy.asks("m-" + family, "rx-" + family, "Avery", family, medicine));
        // The people of these tests have another birth date.
        message = message.replaceAll("<DateOfBirth>.*?</DateOfBirth>", "");
        UUID id = exchange.receive(message.getBytes(), "corner").renewal();
        var renewal = renewals.find(health.lintel.datatypes.PersonId.next(), id).orElseThrow();
        if (renewal.status() == RenewalStatus.DOUBTFUL) {
            PatientId patient = people.candidates(family).getFirst().id();
            UUID prescription = medications.listed(patient).getFirst().id();
            renewals.match(health.lintel.datatypes.PersonId.next(), id, patient, prescription);
        }
        return id;
    }

    private RenewalStatus status(Desk desk, UUID request) {
        return renewals.find(desk.who().id(), request).orElseThrow().status();
    }

    private Doctor doctor(String given) {
        var who = cast.staff(given, "Test", StaffRole.PROVIDER);
        accounts.acknowledgePolicy(who.id(), 1);
        String secret = factors.add(who.id(), who.name(), "Test").text();
        FormBrowser with = newBrowser();
        with.signIn(who.name(), health.lintel.web.gate.Cast.PASSPHRASE);
        with.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        return new Doctor(new Desk(who, with), secret);
    }

    private final class Doctor {
        private final Desk desk;
        private final String secret;

        Doctor(Desk desk, String secret) {
            this.desk = desk;
            this.secret = secret;
        }

        Desk desk() {
            return desk;
        }

        String code() {
            return StaffCodes.code(secret, clock.instant());
        }

        FormBrowser.Page decide(UUID request, String step, String code) {
            return desk.browser().post("/renewals/" + request + "/decision", "step", step, "words", "", "code", code);
        }
    }
}
