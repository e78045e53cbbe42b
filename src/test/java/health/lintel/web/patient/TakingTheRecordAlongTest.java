package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import health.lintel.coverage.ACard;
import health.lintel.coverage.Card.Place;
import health.lintel.coverage.CoverageIntake;
import health.lintel.coverage.ImportedCoverage;
import health.lintel.downloads.Copying;
import health.lintel.downloads.Download;
import health.lintel.downloads.Downloads;
import health.lintel.people.ChartAccess;
import health.lintel.people.Standing;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.records.Result;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakingTheRecordAlongTest extends Portal {
    @Autowired
    Intake intake;

    @Autowired
    CoverageIntake coverage;

    @Autowired
    Downloads downloads;

    @Autowired
    Copying copying;

    Cast.Actor paul;
    FormBrowser his;
    ChartAccess chart;
    final List<Result> results = new ArrayList<>();
    final List<ReceivedResource> received = new ArrayList<>();

    @BeforeEach
    void paul_has_results_and_a_questionnaire() {
        paul = cast.patient("Paul", "Record");
        his = signedIn(paul);
        chart = people.access(paul.id(), paul.asPatient()).orElseThrow();
        add(Result.Kind.LAB, "A1c", true);
        add(Result.Kind.SURVEY, "Fear at home", true);
        add(Result.Kind.LAB, "Not final yet", false);
        intake.keep(paul.asPatient(), received, new Extracts(List.of(), List.of(), List.of(), List.of(), results));
        coverage.keep(
                paul.asPatient(), List.of(new ImportedCoverage("c", Place.PRIMARY, ACard.of("=Old Plan", "M-1"))));
    }

    @Test
    void it_is_asked_for_on_the_records_page_made_meanwhile_and_then_there() {
        assertThat(his.get("/records").html()).contains("/records/download");
        assertThat(his.get("/records/download").html()).contains("Keep the file safe", "Make my file");
        his.post("/records/download");
        assertThat(his.get("/records/download").html())
                .contains("Look again", "It is your turn soon.")
                .doesNotContain("Make my file", "http-equiv");
        copying.run();
        assertThat(his.get("/records/download").html())
                .contains("Your file is ready", "Nov 30")
                .doesNotContain("Look again");
        var file = his.get("/records/download/" + ready(chart).id());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.whole().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"records.zip\"");
        assertThat(file.whole().headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void the_one_file_holds_words_to_read_first_a_pdf_lists_and_the_chart_as_fhir() throws Exception {
        Map<String, byte[]> files = files(chart);
        assertThat(files)
                .containsKeys("README.txt", "records.pdf", "test-results.csv", "vital-signs.csv", "record-fhir.json");
        assertThat(text(files, "README.txt")).contains("Paul Record", "Keep this file safe", "Cuide este archivo");
        assertThat(text(files, "test-results.csv"))
                .contains("\"A1c\",\"6.1\",\"%\"", "\"2026-11-23 09:59\"")
                .doesNotContain("Not final yet", "Fear at home");
        assertThat(text(files, "questions.csv")).contains("Fear at home");
        assertThat(text(files, "insurance.csv")).contains("\"Pays first\",\"'=Old Plan\"");
        Bundle bundle =
                FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, text(files, "record-fhir.json"));
        assertThat(bundle.getEntry()).hasSize(2);
        assertThat(text(files, "record-fhir.json"))
                .contains("A1c", "Fear at home")
                .doesNotContain("Not final yet");
    }

    @Test
    void what_stands_in_the_lists_stands_on_the_paper() throws Exception {
        Map<String, byte[]> files = files(chart);
        try (var pdf = Loader.loadPDF(files.get("records.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Health records of Paul Record", "Test results", "A1c", "Nov 23, 2026, 9:59 AM")
                    .contains("Fear at home", "=Old Plan", "M-1")
                    .doesNotContain("Not final yet");
        }
    }

    @Test
    void in_spanish_it_comes_in_spanish() throws Exception {
        people.changeLanguage(paul.id(), "es");
        Map<String, byte[]> files = files(chart);
        assertThat(files).containsKeys("expediente.pdf", "pruebas.csv", "preguntas.csv");
        assertThat(text(files, "README.txt")).startsWith("Expediente de salud de Paul Record");
        assertThat(text(files, "seguro.csv")).contains("Número de miembro", "Paga primero");
    }

    @Test
    void who_asked_and_who_took_it_stands_in_who_looked() {
        his.post("/records/download");
        copying.run();
        his.get("/records/download/" + ready(chart).id());
        assertThat(his.get("/records/looks").html())
                .contains("Asked for a copy of the records", "Took a copy of the records", "Paul Record");
    }

    @Test
    void a_helper_gets_no_questionnaires_and_not_the_patients_own_file() throws Exception {
        Cast.Actor hana = cast.helper("Hana", "Helper");
        var grant = people.grant(hana.id(), paul.asPatient(), "friend", null, null);
        ChartAccess helping = people.access(hana.id(), paul.asPatient()).orElseThrow();
        FormBrowser hers = signedIn(hana);
        downloads.ask(chart);
        copying.run();
        Download his = ready(chart);
        assertThat(hers.get("/records/download").html()).doesNotContain(his.id().toString());
        assertThat(hers.get("/records/download/" + his.id()).status()).isEqualTo(404);

        Map<String, byte[]> files = files(helping);
        assertThat(text(files, "test-results.csv")).contains("A1c");
        assertThat(text(files, "record-fhir.json")).contains("A1c").doesNotContain("Fear at home");
        assertThat(files).doesNotContainKey("questions.csv");
        Download her = ready(helping);
        assertThat(signedIn(paul).get("/records/looks").html()).contains("Hana Helper", "Asked for a copy");

        downloads.ask(helping);
        people.endGrant(grant, null, "no longer");
        copying.run();
        assertThat(hers.get("/records/download/" + her.id()).status()).isNotEqualTo(200);
    }

    @Test
    void the_id_of_another_patients_file_is_like_one_that_nobody_has() {
        downloads.ask(chart);
        copying.run();
        FormBrowser toms = signedIn(cast.patient("Tom", "Other"));
        var foreign = toms.get("/records/download/" + ready(chart).id());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(toms.get("/records/download/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(toms.get("/records/download/anything").status()).isEqualTo(404);
    }

    @Test
    void after_seven_days_the_file_is_gone_for_good_and_its_link_leads_back() {
        downloads.ask(chart);
        copying.run();
        UUID id = ready(chart).id();
        clock.advance(Duration.ofDays(7));
        assertThat(downloads.fetch(chart, id)).isEmpty();
        copying.run();
        clock.set(clock.instant().minus(Duration.ofDays(7)));
        assertThat(downloads.fetch(chart, id)).isEmpty();
        assertThat(his.get("/records/download/" + id).to()).isEqualTo("/records/download");
    }

    @Test
    void a_former_patient_takes_it_along_too() {
        people.changeStanding(paul.asPatient(), Standing.FORMER, null, "moved");
        assertThat(his.post("/records/download").status()).isEqualTo(303);
        copying.run();
        assertThat(his.get("/records/download/" + ready(chart).id()).status()).isEqualTo(200);
    }

    @Test
    void pressing_twice_makes_one_and_a_new_one_takes_the_place_of_the_old() {
        his.post("/records/download");
        UUID first = downloads.waiting(chart).orElseThrow().id();
        his.post("/records/download");
        assertThat(downloads.waiting(chart).orElseThrow().id()).isEqualTo(first);
        copying.run();
        downloads.ask(chart);
        copying.run();
        assertThat(downloads.fetch(chart, first)).isEmpty();
        assertThat(ready(chart).id()).isNotEqualTo(first);
    }

    private Download ready(ChartAccess access) {
        Download download = downloads.finished(access).orElseThrow();
        assertThat(download.state()).isEqualTo(Download.State.READY);
        return download;
    }

    private Map<String, byte[]> files(ChartAccess access) throws IOException {
        downloads.ask(access);
        copying.run();
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] file = downloads.fetch(access, ready(access).id()).orElseThrow();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private void add(Result.Kind kind, String name, boolean isFinal) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().minusSeconds(60);
        results.add(new Result(
                id,
                "Observation",
                id.toString(),
                kind,
                name,
                "6.1",
                "%",
                at,
                isFinal ? at : null,
                false,
                null,
                null,
                null));
        received.add(new ReceivedResource(
                "Observation", id.toString(), """
                {"resourceType":"Observation","id":"%s","status":"%s","code":{"text":"%s"}}""".formatted(id, isFinal ? "final" : "preliminary", name)));
    }
}
