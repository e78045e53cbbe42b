package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.StaffRole;
import health.lintel.renewals.Exchange;
import health.lintel.renewals.Pharmacy;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.StaffCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole way in a real browser: run out, ask the pharmacy, the pharmacy asks us, a doctor approves to the next
/// visit, the patient is told. Each page on the way is looked at by axe.
class FromRunningOutToTheAnswerLookTest extends StaffPeople {
    private static final String TABLET = "Atorvastatin 20 MG Oral Tablet";
    private static @Nullable Browser chromium;

    @LocalServerPort
    int address;

    @Autowired
    Exchange exchange;

    @Autowired
    Medications medications;

    @BeforeAll
    static void start() {
        chromium = new Browser();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_patient_runs_out_the_pharmacy_asks_a_doctor_approves_to_the_next_visit_and_the_patient_is_told() {
        PatientId patient = seenForAnAnkle("Av" + UUID.randomUUID().toString().substring(0, 8));
        var who = people.patient(patient).orElseThrow().person();
        medications.keep(patient, List.of(runsOutInTwoDays()));
        FormBrowser own = newBrowser();
        accounts.acknowledgePolicy(new PersonId(patient.value()), 1);
        own.signIn((who.given() + "." + patient).toLowerCase(Locale.ROOT), Cast.PASSPHRASE);
        Page phone = chromium().page(own, "en-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
        phone.navigate(url("/medicines"));
        assertThat(phone.locator("main").textContent())
                .contains("Please send my doctor a refill request", "emergency supply", "Corner Pharmacy");
        chromium().assertAccessible(phone);
        phone.click("text=I asked my pharmacy");
        phone.check("input[value=today]");
        phone.click("text=Save");

        String message = new String(
                        Pharmacy.asks("m-" + patient, "rx-" + patient, who.given(), who.family(), TABLET),
                        StandardCharsets.UTF_8)
                .replace("1961-04-09", String.valueOf(who.birthDate()));
        UUID request = exchange.receive(message.getBytes(StandardCharsets.UTF_8), "corner")
                .renewal();
        phone.navigate(url("/medicines"));
        assertThat(phone.locator("main").textContent()).contains("Your pharmacy asked us", "A doctor is looking at it");
        chromium().assertAccessible(phone);

        var doctor = cast.staff("Dana", "Test", StaffRole.PROVIDER);
        accounts.acknowledgePolicy(doctor.id(), 1);
        String secret = factors.add(doctor.id(), doctor.name(), "Test").text();
        FormBrowser office = newBrowser();
        office.signIn(doctor.name(), Cast.PASSPHRASE);
        office.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        Page desk = chromium().page(office, "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
        clock.advance(Duration.ofSeconds(30));
        desk.navigate(url("/renewals"));
        chromium().assertAccessible(desk);
        desk.navigate(url("/renewals/" + request));
        assertThat(desk.locator("main").textContent()).contains("Sprained ankle", "Next appropriate visit", "fills");
        chromium().assertAccessible(desk);
        desk.check("input[value=to-visit]");
        desk.fill("#words", "See you in the new year.");
        desk.fill("#code", StaffCodes.code(secret, clock.instant()));
        desk.click("button:has-text('Decide')");
        desk.waitForLoadState();
        assertThat(desk.locator("main").textContent()).contains("Meant to last until");
        chromium().assertAccessible(desk);
        for (String path : List.of(
                "/patients/" + patient + "/bridge",
                "/patients/" + patient + "/renewals",
                "/running-out",
                "/refill-numbers")) {
            desk.navigate(url(path));
            chromium().assertAccessible(desk);
        }

        phone.navigate(url("/medicines"));
        assertThat(phone.locator("main").textContent())
                .contains("We said yes", "It is meant to last until", "See you in the new year.");
        chromium().assertAccessible(phone);
    }

    private Prescription runsOutInTwoDays() {
        LocalDate ends = LocalDate.of(2026, 11, 25);
        return new Prescription(
                UUID.randomUUID(),
                null,
                TABLET,
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
                null);
    }

    private static Browser chromium() {
        if (chromium == null) throw new AssertionError("no browser");
        return chromium;
    }

    private String url(String path) {
        return "http://localhost:" + address + path;
    }
}
