package health.lintel.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Standing;
import health.lintel.records.Condition;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.records.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WhatStaysOutOfACopyTest {
    @Autowired
    TestPeople test;

    @Autowired
    People people;

    @Autowired
    Intake intake;

    @Autowired
    Downloads downloads;

    @Autowired
    Copying copying;

    @Autowired
    ChartBundle bundle;

    @Autowired
    RecordTables tables;

    @Autowired
    MovableClock clock;

    Somebody ana;
    final List<ReceivedResource> received = new ArrayList<>();

    @BeforeEach
    void ana_has_a_chart() {
        clock.set(MovableClock.START);
        ana = test.patient("Ana", "Reyes", "en", Standing.ESTABLISHED);
    }

    @Test
    void bills_tasks_and_what_staff_flagged_are_not_the_chart() throws IOException {
        add("Procedure", "completed", "Stitches");
        add("Claim", "active", "A claim");
        add("ExplanationOfBenefit", "active", "A bill");
        add("Flag", "active", "Shouts at the desk");
        add("Task", "requested", "Call her");
        assertThat(bundle(own())).contains("Stitches").doesNotContain("A claim", "A bill", "Shouts", "Call her");
    }

    @Test
    void what_was_entered_in_error_is_not_signed_or_is_only_planned_is_not_the_chart() throws IOException {
        add("MedicationRequest", "draft", "Not signed");
        add("Encounter", "planned", "Some day");
        add("Immunization", "entered-in-error", "Wrong arm");
        keep("Condition", "", """
                "verificationStatus":{"coding":[{"code":"entered-in-error"}]},"code":{"text":"Wrong chart"}""");
        keep("DocumentReference", "current", """
                "docStatus":"preliminary","description":"Half written\"""");
        add("DocumentReference", "current", "Whole letter");
        assertThat(bundle(own()))
                .contains("Whole letter")
                .doesNotContain("Not signed", "Some day", "Wrong arm", "Wrong chart", "Half written");
    }

    @Test
    void a_result_that_is_released_tomorrow_is_in_tomorrows_copy() throws IOException {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Result later = lab("Later", tomorrow);
        keep("Observation", later.fhirId(), "final", "\"code\":{\"text\":\"Later\"}");
        intake.keep(
                ana.asPatient(), received, new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(later)));
        assertThat(bundle(own())).doesNotContain("Later");
        assertThat(tables(own())).doesNotContain("Later");
        clock.set(tomorrow);
        assertThat(bundle(own())).contains("Later");
        assertThat(tables(own())).contains("Later");
    }

    @Test
    void one_of_us_who_helps_her_mother_takes_no_more_along_than_any_helper() throws IOException {
        keep("Observation", "final", "\"code\":{\"text\":\"Fear at home\"}");
        PersonId mona = test.nurse("Mona");
        people.grant(mona, ana.asPatient(), "daughter", null, null);
        ChartAccess helping = people.chartsOf(mona).getLast();
        assertThat(helping.ground()).isEqualTo(ChartAccess.Ground.HELPER);

        intake.keep(ana.asPatient(), received, new Extracts(List.of(), List.of(), List.of(), List.of(), List.of()));
        downloads.ask(helping);
        copying.run();
        Download hers = downloads.finished(helping).orElseThrow();
        assertThat(AFile.of(downloads.fetch(helping, hers.id()).orElseThrow()))
                .doesNotContainKey("questions.csv")
                .hasEntrySatisfying(
                        "record-fhir.json", chart -> assertThat(chart).doesNotContain("Fear at home"));
    }

    @Test
    void a_helper_gets_what_is_now_and_not_what_is_over() throws IOException {
        String now = UUID.randomUUID().toString();
        String then = UUID.randomUUID().toString();
        keep("Condition", now, "", "\"code\":{\"text\":\"Asthma\"}");
        keep("Condition", then, "", "\"code\":{\"text\":\"Harmed by a partner\"}");
        add("MedicationRequest", "active", "Inhaler");
        add("MedicationRequest", "stopped", "Old pills");
        keep("Patient", ana.id().toString(), "", """
                "name":[{"text":"Ana Reyes"}],"identifier":[{"value":"999-12-3456"}]""");
        intake.keep(
                ana.asPatient(),
                received,
                new Extracts(
                        List.of(),
                        List.of(
                                new Condition(now, "Asthma", "active", null, null),
                                new Condition(then, "Harmed by a partner", "resolved", null, null)),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(bundle(own())).contains("Harmed by a partner", "Old pills", "999-12-3456");
        assertThat(tables(own())).contains("Harmed by a partner");

        Somebody hana = test.patient("Hana", "Helper", "en", Standing.ESTABLISHED);
        people.grant(hana.id(), ana.asPatient(), "friend", null, null);
        ChartAccess helping = people.access(hana.id(), ana.asPatient()).orElseThrow();
        assertThat(bundle(helping))
                .contains("Asthma", "Inhaler", "Ana Reyes")
                .doesNotContain("Harmed by a partner", "Old pills", "999-12-3456");
        assertThat(tables(helping)).contains("Asthma").doesNotContain("Harmed by a partner");
    }

    private ChartAccess own() {
        return people.access(ana.id(), ana.asPatient()).orElseThrow();
    }

    private void add(String type, String status, String words) {
        keep(type, status, "\"description\":\"" + words + "\"");
    }

    private void keep(String type, String status, String rest) {
        keep(type, UUID.randomUUID().toString(), status, rest);
    }

    private void keep(String type, String id, String status, String rest) {
        String body = """
                {"resourceType":"%s","id":"%s","status":"%s",%s}""".formatted(type, id, status, rest.strip());
        received.add(new ReceivedResource(type, id, body));
        intake.keep(ana.asPatient(), received, new Extracts(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Result lab(String name, Instant released) {
        UUID id = UUID.randomUUID();
        return new Result(
                id,
                "Observation",
                id.toString(),
                Result.Kind.LAB,
                name,
                "6.1",
                "%",
                released,
                released,
                true,
                null,
                null,
                null);
    }

    private String bundle(ChartAccess access) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(access, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String tables(ChartAccess access) {
        return tables.of(access).toString();
    }
}
