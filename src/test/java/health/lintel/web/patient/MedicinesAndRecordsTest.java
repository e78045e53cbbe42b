package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.medications.Medications;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.scenarios.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class MedicinesAndRecordsTest {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Medications medications;

    @Autowired
    Records records;

    @Autowired
    Intake intake;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor nan;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
        nan = Visitor.patient("Nan", people, accounts, port);
    }

    @Test
    void what_nobody_told_us_is_said_plainly() {
        nan.takes(medications, "Lisinopril 10 mg", null, null);
        assertThat(nan.get("/medicines").html())
                .contains("We do not know how much you have left.", "Ask your pharmacy", "tel:+15555550177")
                .contains("Please send my doctor a refill request");
    }

    @Test
    void with_refills_left_the_pharmacy_is_the_way() {
        nan.takes(medications, "Lisinopril 10 mg", 2, null);
        assertThat(nan.get("/medicines").html()).contains("Good news: you have refills left");
    }

    @Test
    void a_blood_thinner_that_ends_today_is_a_call_today() {
        nan.takes(medications, "Warfarin 5 mg", 2, LocalDate.of(2026, 11, 23));
        assertThat(nan.get("/medicines").html())
                .contains("Call us today", "You should not miss a dose", "tel:+15555550100");
    }

    @Test
    void each_of_two_medicines_with_like_names_has_its_own_answer() {
        nan.takes(medications, "Metoprolol tartrate 25 mg", 3, null);
        nan.takes(medications, "Metoprolol succinate 50 mg", 0, null);
        assertThat(nan.get("/medicines").html())
                .contains("refills left for Metoprolol tartrate 25 mg")
                .contains("way to get Metoprolol succinate 50 mg");
    }

    @Test
    void two_days_after_asking_the_pharmacy_the_way_to_us_is_open() {
        UUID id = nan.takes(medications, "Lisinopril 10 mg", 0, null);
        assertThat(nan.post("/medicines/" + id + "/asked").status()).isEqualTo(422);
        assertThat(nan.post("/medicines/" + id + "/asked", "when", "before").to())
                .startsWith("/medicines");
        assertThat(nan.get("/medicines").html())
                .contains("You asked your pharmacy 2 days ago or more", "Write to us about this");
    }

    @Test
    void nobody_says_for_another_patient_that_they_asked() {
        UUID id = nan.takes(medications, "Lisinopril 10 mg", 0, null);
        Visitor tom = Visitor.patient("Tom", people, accounts, port);
        assertThat(tom.get("/medicines/" + id + "/asked").status()).isEqualTo(404);
        assertThat(tom.post("/medicines/" + id + "/asked", "when", "today").status())
                .isEqualTo(404);
        assertThat(medications.find(nan.access(), id).orElseThrow().askedPharmacyAt())
                .isNull();
    }

    @Test
    void a_result_stands_with_its_unit_and_when_we_will_write_about_it_then_with_our_words() {
        Result a1c = result("A1c", "6.1", "%", 1);
        keep(a1c);
        assertThat(nan.get("/records/results").html()).contains("A1c", "6.1 %", "We aim to by");

        ChartAccess nurse = people.access(
                        practice.staff("Nora", StaffRole.PROVIDER), nan.access().patient())
                .orElseThrow();
        UUID id = records.releasedResults(nan.access()).getFirst().id();
        records.comment(nurse, id, "A little lower than last time. Well done.");
        assertThat(nan.get("/records/results").html())
                .contains("Well done.", "Nora")
                .doesNotContain("We aim to by");
        assertThat(nan.get("/records/looks").html()).contains("Nora", "Wrote about a test result");
    }

    @Test
    void a_result_of_years_ago_that_came_with_the_chart_is_not_called_late() {
        keep(result("A1c", "6.1", "%", 24 * 200));
        assertThat(nan.get("/records/results").html()).contains("A1c").doesNotContain("We are late");
        keep(result("LDL", "112", "mg/dL", 24 * 20));
        assertThat(nan.get("/records/results").html()).contains("We are late");
    }

    @Test
    void results_come_twenty_at_a_time() {
        Result[] many = new Result[25];
        for (int i = 0; i < many.length; i++) many[i] = result("Test " + i, "5", "mmol/L", i + 1);
        keep(many);
        assertThat(nan.get("/records/results").html())
                .contains("Test 19", "page=2")
                .doesNotContain("Test 20");
        assertThat(nan.get("/records/results?page=2").html()).contains("Test 20", "Test 24");
        assertThat(nan.get("/records/results?page=-7").status()).isEqualTo(200);
    }

    @Test
    void one_patients_record_shows_nothing_of_another() {
        keep(result("A1c", "6.1", "%", 1));
        practice.seen(nan.access(), 3, "a private matter");
        Visitor tom = Visitor.patient("Tom", people, accounts, port);
        for (String page :
                List.of("/home", "/visits", "/records", "/records/results", "/records/looks", "/medicines")) {
            assertThat(tom.get(page).html()).as(page).doesNotContain("A1c", "a private matter", "Nan");
        }
    }

    private void keep(Result... results) {
        intake.keep(
                nan.access().patient(),
                List.of(),
                new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(results)));
    }

    private Result result(String name, String value, String unit, int hoursAgo) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().minus(Duration.ofHours(hoursAgo));
        return new Result(
                id, "Observation", id.toString(), Result.Kind.LAB, name, value, unit, at, at, true, null, null, null);
    }
}
