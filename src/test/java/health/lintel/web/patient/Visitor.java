package health.lintel.web.patient;

import health.lintel.accounts.Accounts;
import health.lintel.datatypes.PatientId;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody on the patient side, signed in.
record Visitor(Cast.Actor actor, ChartAccess access, FormBrowser browser) {

    static Visitor patient(String given, People people, Accounts accounts, int port) {
        Cast.Actor actor = new Cast(people, accounts).patient(given, "Testperson");
        return of(actor, actor.asPatient(), people, port);
    }

    static Visitor helper(String given, ChartAccess helped, People people, Accounts accounts, int port) {
        Cast.Actor actor = new Cast(people, accounts).helper(given, "Testperson");
        people.grant(actor.id(), helped.patient(), "daughter", null, null);
        return of(actor, helped.patient(), people, port);
    }

    private static Visitor of(Cast.Actor actor, PatientId patient, People people, int port) {
        FormBrowser browser = new FormBrowser(port);
        browser.signIn(actor.name(), Cast.PASSPHRASE);
        return new Visitor(actor, people.access(actor.id(), patient).orElseThrow(), browser);
    }

    FormBrowser.Page get(String path) {
        return browser.get(path);
    }

    FormBrowser.Page post(String path, String... fields) {
        return browser.post(path, fields);
    }

    /// A medicine of ours from a pharmacy in town.
    UUID takes(Medications medications, String name, @Nullable Integer refillsLeft, @Nullable LocalDate supplyEndsOn) {
        UUID id = UUID.randomUUID();
        medications.keep(
                access.patient(),
                List.of(new Prescription(
                        id,
                        null,
                        name,
                        "Dr. Lee",
                        true,
                        null,
                        "active",
                        "1 tablet each day",
                        null,
                        refillsLeft,
                        supplyEndsOn,
                        null,
                        "Main Street Pharmacy",
                        "555-555-0177",
                        null)));
        return id;
    }
}
