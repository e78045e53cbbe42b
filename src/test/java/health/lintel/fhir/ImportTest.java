package health.lintel.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.PortalTest;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Standing;
import health.lintel.records.Records;
import health.lintel.storage.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ImportTest {
    @Autowired
    FhirImport fhir;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Appointments appointments;

    @Autowired
    Medications medications;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    final UUID ada = Ids.next();
    final UUID ben = Ids.next();

    @Test
    void a_chart_is_taken_with_visits_results_medicines_and_allergies() throws IOException {
        writeTwoPatients();
        ImportReport report = run();
        assertThat(report.isClean()).isTrue();
        assertThat(report.taken()).containsEntry("Patient", 2L).containsEntry("Observation", 1L);
        ChartAccess self = self(ada);
        assertThat(people.patient(self).name()).isEqualTo("Ada Moss");
        assertThat(people.patient(self).standing()).isEqualTo(Standing.ESTABLISHED);
        assertThat(appointments.visits(self)).singleElement().satisfies(visit -> {
            assertThat(visit.type()).isEqualTo(VisitType.OFFICE);
            assertThat(visit.reason()).isEqualTo("Cough");
            assertThat(visit.started()).containsExactly("Lisinopril 10 MG Oral Tablet");
        });
        assertThat(records.allergies(self))
                .singleElement()
                .matches(allergy -> allergy.name().equals("Penicillin"));
        assertThat(records.releasedResults(self))
                .singleElement()
                .matches(result -> result.name().equals("Potassium") && Boolean.TRUE.equals(result.abnormal()));
        assertThat(medications.active(self)).singleElement().satisfies(medicine -> {
            assertThat(medicine.prescribedByUs()).isTrue();
            assertThat(medicine.refillsLeft()).isNull();
            assertThat(medicine.daysLeft(LocalDate.of(2026, 11, 23))).isNull();
            assertThat(medicine.pharmacyName()).isNull();
        });
    }

    @Test
    void one_patients_chart_cannot_be_read_as_another_patient() throws IOException {
        writeTwoPatients();
        run();
        ChartAccess other = self(ben);
        assertThat(records.allergies(other)).isEmpty();
        assertThat(medications.all(other)).isEmpty();
        for (String table : Arrays.asList(
                "records.resource",
                "records.allergy",
                "records.condition",
                "records.immunization",
                "records.document",
                "records.result",
                "appointments.encounter",
                "medications.prescription")) {
            long seen = transactions.forPatient(
                    other.actor(),
                    other.patient(),
                    () -> jdbc.sql("select count(*) from " + table + " where patient_id = :ada")
                            .param("ada", ada)
                            .query(Long.class)
                            .single());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void a_folder_imported_twice_changes_nothing() throws IOException {
        writeTwoPatients();
        ImportReport first = run();
        ImportReport again = run();
        assertThat(again.taken()).isEmpty();
        assertThat(again.changed()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(first.taken());
    }

    @Test
    void broken_lines_are_named_with_file_line_and_reason_and_the_rest_is_taken() throws IOException {
        write(
                "Patient.ndjson",
                "\uFEFF" + patient(ada, "Ada", "Moss") + "\r",
                "",
                "{\"resourceType\":\"Patient\",\"id\":",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Pirate\",\"id\":\"x\"}",
                allergy(ada, "wrong"),
                "[]",
                patient(ben, "Ben", "Frey"));
        write(
                "AllergyIntolerance.ndjson",
                allergy(UUID.randomUUID(), "Latex"),
                "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a b\"}",
                "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"nobody\"}",
                allergy(ada, "x".repeat(5000)),
                allergy(ada, "Penicillin"));
        ImportReport report = fhir.run(folder, ImportOptions.asReceived().withLongestLine(4000), Progress.SILENT);
        assertThat(report.refused())
                .extracting(
                        RefusedLine::file,
                        RefusedLine::line,
                        line -> line.reason().replaceAll("character \\d+", "character N"))
                .containsExactlyInAnyOrder(
                        row("Patient.ndjson", 3, "is broken JSON at character N"),
                        row("Patient.ndjson", 4, "has no id"),
                        row("Patient.ndjson", 5, "is of no type that FHIR R4 knows"),
                        row("Patient.ndjson", 6, "is an AllergyIntolerance in a file of Patient"),
                        row("Patient.ndjson", 7, "is JSON, but no resource"),
                        row("AllergyIntolerance.ndjson", 1, "names a patient that nobody sent"),
                        row("AllergyIntolerance.ndjson", 2, "has an id that FHIR does not allow"),
                        row("AllergyIntolerance.ndjson", 3, "names no patient"),
                        row("AllergyIntolerance.ndjson", 4, "is longer than 4000 bytes"));
        assertThat(report.taken()).containsEntry("Patient", 2L).containsEntry("AllergyIntolerance", 1L);
    }

    @Test
    void a_file_that_is_cut_off_stops_the_import_before_any_chart_lacks_its_allergies() throws IOException {
        write("Patient.ndjson", patient(ada, "Ada", "Moss"));
        byte[] whole = gzip((allergy(ada, "Penicillin") + "\n").repeat(50));
        Files.write(folder.resolve("AllergyIntolerance.ndjson.gz"), Arrays.copyOf(whole, whole.length - 20));
        ImportReport report = run();
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.STOPPED);
        assertThat(report.refused()).singleElement().satisfies(line -> {
            assertThat(line.file()).isEqualTo("AllergyIntolerance.ndjson.gz");
            assertThat(line.reason()).contains("fetch it again");
        });
        assertThat(people.patientByFhirId(ada.toString())).isEmpty();
        Files.write(folder.resolve("AllergyIntolerance.ndjson.gz"), whole);
        assertThat(run().isClean()).isTrue();
    }

    @Test
    void an_import_killed_half_way_leaves_whole_charts_only_and_is_taken_up_again() throws IOException {
        writeTwoPatients();
        assertThatThrownBy(() -> fhir.run(folder, ImportOptions.asReceived(), (stage, done, total) -> {
                    if (stage == Progress.Stage.TAKING && done == 1) throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        boolean adaIsThere = people.patientByFhirId(ada.toString()).isPresent();
        boolean benIsThere = people.patientByFhirId(ben.toString()).isPresent();
        assertThat(adaIsThere).isNotEqualTo(benIsThere);
        if (adaIsThere) assertThat(records.allergies(self(ada))).hasSize(1);

        ImportReport report = run();
        assertThat(report.isClean()).isTrue();
        assertThat(report.taken()).containsEntry("Patient", 2L).containsEntry("AllergyIntolerance", 1L);
        assertThat(records.allergies(self(ada))).hasSize(1);
        assertThat(run().taken()).isEmpty();
    }

    @Test
    void an_import_killed_while_reading_begins_where_it_stopped() throws IOException {
        writeTwoPatients();
        assertThatThrownBy(() -> fhir.run(folder, ImportOptions.asReceived(), (stage, done, total) -> {
                    if (stage == Progress.Stage.READING && done > 0) throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        ImportReport report = run();
        assertThat(report.isClean()).isTrue();
        assertThat(report.taken()).containsEntry("Patient", 2L);
    }

    @Test
    void a_chart_that_cannot_be_stored_is_refused_whole_and_the_others_are_taken() throws IOException {
        write(
                "Patient.ndjson",
                patient(ada, "Ada", "Moss"),
                "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"use\":\"official\"}]}".formatted(ben));
        write("AllergyIntolerance.ndjson", allergy(ben, "Latex"));
        ImportReport report = run();
        assertThat(report.refused()).hasSize(2).allMatch(line -> line.reason().equals("is a patient without a name"));
        assertThat(people.patientByFhirId(ada.toString())).isPresent();
        assertThat(people.patientByFhirId(ben.toString())).isEmpty();
    }

    @Test
    void a_fact_of_one_patient_cannot_be_moved_into_anothers_chart() throws IOException {
        writeTwoPatients();
        run();
        String stolen = allergy(ada, "Penicillin").replace("Patient/" + ada, "Patient/" + ben);
        Files.delete(folder.resolve("Encounter.ndjson"));
        write("AllergyIntolerance.ndjson", stolen);
        assertThat(run().refused()).extracting(RefusedLine::reason).contains("is already in another patient's chart");
        assertThat(records.allergies(self(ben))).isEmpty();
        assertThat(records.allergies(self(ada))).hasSize(1);
    }

    @Test
    void a_corrected_resource_takes_the_place_of_the_earlier_one() throws IOException {
        writeTwoPatients();
        run();
        write("AllergyIntolerance.ndjson", allergy(ada, "Penicillin").replace("\"active\"", "\"resolved\""));
        assertThat(run().changed()).containsOnlyKeys("AllergyIntolerance");
        assertThat(records.allergies(self(ada)))
                .singleElement()
                .matches(allergy -> allergy.status().equals("resolved"));
        assertThat(records.summary(self(ada)).allergies()).isEmpty();
    }

    @Test
    void dates_are_moved_once_and_a_second_import_moves_them_as_far() throws IOException {
        writeTwoPatients();
        String name = "test-" + Ids.next();
        var first = ImportOptions.asReceived().withShift(new ImportOptions.Shift(name, LocalDate.of(2026, 11, 23)));
        ImportReport report = fhir.run(folder, first, Progress.SILENT);
        assertThat(report.shiftDays()).isEqualTo(60);
        Encounter visit = appointments.visits(self(ada)).getFirst();
        assertThat(visit.start().toString()).startsWith("2026-11-20");
        assertThat(people.patient(self(ada)).person().birthDate()).isEqualTo(LocalDate.of(1970, 6, 30));
        var later = ImportOptions.asReceived().withShift(new ImportOptions.Shift(name, LocalDate.of(2027, 3, 1)));
        assertThat(fhir.run(folder, later, Progress.SILENT).taken()).isEmpty();
    }

    private void writeTwoPatients() throws IOException {
        write("Patient.ndjson", patient(ada, "Ada", "Moss"), patient(ben, "Ben", "Frey"));
        write("Encounter.ndjson", """
                {"resourceType":"Encounter","id":"e-%1$s","status":"finished","class":{"code":"AMB"},\
                "type":[{"text":"Encounter for problem (procedure)"}],"subject":{"reference":"Patient/%1$s"},\
                "period":{"start":"2026-09-21T14:00:00Z","end":"2026-09-21T14:20:00Z"},\
                "reasonCode":[{"text":"Cough (finding)"}]}""".formatted(ada));
        write("AllergyIntolerance.ndjson", allergy(ada, "Penicillin"));
        write("MedicationRequest.ndjson", """
                {"resourceType":"MedicationRequest","id":"m-%1$s","status":"active","intent":"order",\
                "medicationCodeableConcept":{"text":"Lisinopril 10 MG Oral Tablet"},\
                "subject":{"reference":"Patient/%1$s"},"encounter":{"reference":"Encounter/e-%1$s"},\
                "authoredOn":"2026-09-21T14:10:00Z"}""".formatted(ada));
        write("Observation.ndjson", """
                {"resourceType":"Observation","id":"o-%1$s","status":"final",\
                "category":[{"coding":[{"code":"laboratory"}]}],"code":{"text":"Potassium"},\
                "subject":{"reference":"Patient/%1$s"},"encounter":{"reference":"Encounter/e-%1$s"},\
                "issued":"2026-09-22T10:00:00Z","valueQuantity":{"value":6.10,"unit":"mmol/L"},\
                "referenceRange":[{"high":{"value":5.1}}]}""".formatted(ada));
    }

    private static String patient(UUID id, String given, String family) {
        return """
                {"resourceType":"Patient","id":"%s","birthDate":"1970-05-01","gender":"female",\
                "name":[{"use":"official","family":"%s","given":["%s"]}]}""".formatted(id, family, given);
    }

    private static String allergy(UUID patient, String to) {
        return """
                {"resourceType":"AllergyIntolerance","id":"a-%1$s","clinicalStatus":{"coding":[{"code":"active"}]},\
                "code":{"text":"%2$s"},"patient":{"reference":"Patient/%1$s"}}""".formatted(patient, to);
    }

    private ImportReport run() throws IOException {
        return fhir.run(folder, ImportOptions.asReceived(), Progress.SILENT);
    }

    private ChartAccess self(UUID id) {
        return people.access(new PersonId(id), new PatientId(id)).orElseThrow();
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    private static org.assertj.core.groups.Tuple row(String file, long line, String reason) {
        return org.assertj.core.groups.Tuple.tuple(file, line, reason);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
