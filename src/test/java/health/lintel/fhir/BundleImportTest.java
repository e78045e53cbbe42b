package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.records.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BundleImportTest {
    @Autowired
    FhirImport fhir;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    Intake intake;

    @TempDir
    Path folder;

    final UUID eve = Ids.next();
    final UUID doctor = Ids.next();

    @Test
    void temporary_names_and_searches_in_a_bundle_become_references() throws IOException {
        Files.writeString(folder.resolve("eve.json"), bundle("AMB", "2026-11-10T15:00:00Z", "2026-11-10T15:30:00Z"));
        Files.writeString(folder.resolve("practitioners.json"), practitioners());
        ImportReport report = run(Set.of());
        assertThat(report.refused()).isEmpty();
        assertThat(report.taken()).containsEntry("Encounter", 1L).containsEntry("Practitioner", 1L);
        String kept = intake.body(new PatientId(eve), "Encounter", "v-" + eve).orElseThrow();
        assertThat(kept)
                .contains("Patient/" + eve)
                .contains("Practitioner/" + doctor)
                .doesNotContain("urn:uuid");
        assertThat(appointments.visits(self())).singleElement().satisfies(visit -> {
            assertThat(visit.practitionerName()).isEqualTo("Dr. Ines Lee");
            assertThat(visit.type()).isEqualTo(VisitType.OFFICE);
            assertThat(visit.reason()).as("nobody wrote it down").isNull();
        });
    }

    @Test
    void a_bundle_that_breaks_off_is_refused_whole_and_another_patients_is_taken() throws IOException {
        String whole = bundle("AMB", "2026-11-10T15:00:00Z", "2026-11-10T15:30:00Z");
        Files.writeString(folder.resolve("eve.json"), whole);
        UUID other = Ids.next();
        String cut = whole.replace(eve.toString(), other.toString());
        Files.writeString(folder.resolve("other.json"), cut.substring(0, cut.length() - 40));
        ImportReport report = run(Set.of());
        assertThat(report.refused()).singleElement().satisfies(line -> {
            assertThat(line.file()).isEqualTo("other.json");
            assertThat(line.reason()).contains("nothing of this bundle was taken");
        });
        assertThat(people.patientByFhirId(eve.toString())).isPresent();
        assertThat(people.patientByFhirId(other.toString())).isEmpty();
    }

    @Test
    void a_stay_in_hospital_is_a_discharge_and_a_long_outpatient_entry_opens_nothing() throws IOException {
        assertThat(typeOf("IMP", "2026-11-10T15:00:00Z", "2026-11-14T15:00:00Z"))
                .isEqualTo(VisitType.DISCHARGE);
        assertThat(typeOf("EMER", "2026-11-10T15:00:00Z", "2026-11-10T19:00:00Z"))
                .isEqualTo(VisitType.DISCHARGE);
        assertThat(typeOf("AMB", "2026-11-10T15:00:00Z", "2026-11-12T15:00:00Z"))
                .isEqualTo(VisitType.ELSEWHERE);
        assertThat(typeOf("VR", "2026-11-10T15:00:00Z", "2026-11-10T15:10:00Z")).isEqualTo(VisitType.TELEHEALTH);
        assertThat(typeOf("HH", "2026-11-10T15:00:00Z", "2026-11-10T15:10:00Z")).isEqualTo(VisitType.ELSEWHERE);
    }

    @Test
    void a_visit_with_another_organization_is_elsewhere() throws IOException {
        Files.writeString(folder.resolve("eve.json"), bundle("AMB", "2026-11-10T15:00:00Z", "2026-11-10T15:30:00Z"));
        run(Set.of("our-organization"));
        assertThat(appointments.visits(self()).getFirst().type()).isEqualTo(VisitType.ELSEWHERE);
        run(Set.of("their-organization"));
        assertThat(appointments.visits(self()).getFirst().type())
                .as("the same chart again changes nothing")
                .isEqualTo(VisitType.ELSEWHERE);
    }

    private VisitType typeOf(String kind, String start, String end) throws IOException {
        Files.writeString(folder.resolve("eve.json"), bundle(kind, start, end));
        run(Set.of());
        return appointments.visits(self()).getFirst().type();
    }

    private ImportReport run(Set<String> ours) throws IOException {
        return fhir.run(folder, ImportOptions.asReceived().withOurOrganizations(ours), Progress.SILENT);
    }

    private ChartAccess self() {
        return people.access(new PersonId(eve), new PatientId(eve)).orElseThrow();
    }

    private String bundle(String kind, String start, String end) {
        return """
                {"entry": [
                  {"fullUrl": "urn:uuid:%1$s", "resource": {"resourceType": "Patient", "id": "%1$s",
                    "name": [{"family": "Hale", "given": ["Eve"]}]}, "request": {"method": "POST", "url": "Patient"}},
                  {"fullUrl": "urn:uuid:v-%1$s", "resource": {"resourceType": "Encounter", "id": "v-%1$s",
                    "status": "finished", "class": {"code": "%3$s"}, "subject": {"reference": "urn:uuid:%1$s"},
                    "participant": [{"individual": {"reference": "Practitioner?identifier=npi|%2$s"}}],
                    "serviceProvider": {"reference": "Organization/their-organization"},
                    "period": {"start": "%4$s", "end": "%5$s"}}},
                  {"fullUrl": "urn:uuid:gone", "resource": {"resourceType": "Condition", "id": "c-%1$s",
                    "subject": {"reference": "urn:uuid:%1$s"}}, "request": {"method": "DELETE", "url": "Condition"}}
                ], "resourceType": "Bundle", "type": "transaction"}
                """.formatted(eve, doctor, kind, start, end);
    }

    private String practitioners() {
        return """
                {"resourceType": "Bundle", "type": "batch", "entry": [{"fullUrl": "urn:uuid:%1$s",
                  "resource": {"resourceType": "Practitioner", "id": "%1$s",
                    "identifier": [{"system": "npi", "value": "%1$s"}],
                    "name": [{"prefix": ["Dr."], "given": ["Ines"], "family": "Lee"}]}}]}
                """.formatted(doctor);
    }
}
