package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class AnotherPharmacyTest {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Medications medications;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Visitor nan;
    private UUID tablet;

    @BeforeEach
    void somebody_who_takes_a_tablet() {
        clock.set(MovableClock.START);
        nan = Visitor.patient("Nan", people, accounts, port);
        tablet = nan.takes(medications, "Lisinopril 10 mg", null, null);
    }

    @Test
    void the_pharmacy_that_the_patient_names_is_the_one_to_call_from_then_on() {
        assertThat(nan.get("/medicines").html()).contains("Main Street Pharmacy", "tel:+15555550177");
        nan.post("/medicines/pharmacy", "name", "Hill Pharmacy", "phone", "555-555-0199");
        assertThat(nan.get("/medicines").html())
                .contains("Hill Pharmacy", "tel:+15555550199")
                .doesNotContain("Main Street Pharmacy");
    }

    @Test
    void a_pharmacy_has_a_name_and_a_phone_has_digits() {
        var page = nan.post("/medicines/pharmacy", "name", " ", "phone", "call me");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Write the name of the pharmacy.", "Write a phone number");
    }

    @Test
    void trouble_with_a_refill_becomes_a_message_that_goes_to_us() {
        assertThat(nan.get("/medicines/" + tablet + "/trouble").html()).contains("The pharmacy is out of it");
        var done = nan.post("/medicines/" + tablet + "/trouble", "kind", "out-of-stock", "text", "They say two weeks.");
        assertThat(done.to()).endsWith("/review");
        assertThat(nan.get(done.to()).html()).contains("out of stock", "They say two weeks.", "Let us fix this.");
    }

    @Test
    void what_went_wrong_must_be_chosen() {
        assertThat(nan.post("/medicines/" + tablet + "/trouble", "text", "hm").status())
                .isEqualTo(422);
        assertThat(nan.get("/medicines/" + UUID.randomUUID() + "/trouble").status())
                .isEqualTo(404);
    }
}
