package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.SecondFactors;
import health.lintel.coverage.ACard;
import health.lintel.coverage.APhoto;
import health.lintel.coverage.Card;
import health.lintel.coverage.Card.Place;
import health.lintel.coverage.CoverageAsFhir;
import health.lintel.coverage.CoverageIntake;
import health.lintel.coverage.ImportedCoverage;
import health.lintel.coverage.Insurance;
import health.lintel.coverage.NewProposal;
import health.lintel.coverage.Proposal.Outcome;
import health.lintel.coverage.Verifying;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.storage.Transactions;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import health.lintel.web.gate.StaffCodes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SendingAnInsuranceCardTest extends Portal {
    @Autowired
    Insurance insurance;

    @Autowired
    CoverageIntake intake;

    @Autowired
    Verifying verifying;

    @Autowired
    SecondFactors factors;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Cast.Actor ines;
    FormBrowser hers;
    ChartAccess chart;

    @BeforeEach
    void ines_has_a_plan_on_file() {
        ines = cast.patient("Ines", "Soto");
        hers = signedIn(ines);
        chart = people.access(ines.id(), ines.asPatient()).orElseThrow();
        intake.keep(
                ines.asPatient(),
                List.of(new ImportedCoverage("cov-1", Place.PRIMARY, ACard.of("Old Valley Plan", "OLD-1"))));
    }

    @Test
    void one_tap_says_that_the_plan_is_still_right_and_keeps_the_day() {
        assertThat(hers.get("/insurance").html()).contains("Old Valley Plan", "OLD-1", "Is this still right?");
        UUID id = insurance.current(chart).get(Place.PRIMARY).id();
        assertThat(hers.post("/insurance/right", "coverage", id.toString()).to())
                .isEqualTo("/insurance");
        assertThat(hers.get("/insurance").html()).contains("You said on Nov 23, 2026 that this is right.");
    }

    @Test
    void nobody_confirms_anothers_plan() {
        FormBrowser others = signedIn(cast.patient("Otto", "Other"));
        UUID id = insurance.current(chart).get(Place.PRIMARY).id();
        others.post("/insurance/right", "coverage", id.toString());
        assertThat(insurance.current(chart).get(Place.PRIMARY).stillRightAt()).isNull();
        assertThat(others.get("/insurance").html()).doesNotContain("Old Valley");
    }

    @Test
    void a_card_with_two_photos_waits_beside_the_plan_on_file_until_billing_accepts_it() {
        var sent = hers.postFiles(
                "/insurance/new",
                Map.of("front", APhoto.fromAPhone(1, "GPS 41.4"), "back", APhoto.of("png", 300, 200)),
                "once",
                Ids.next().toString(),
                "place",
                "PRIMARY",
                "payer",
                "Lakeview Health",
                "memberId",
                "NEW-2",
                "relationship",
                "CHILD",
                "subscriber",
                "Maria Soto",
                "group",
                "G-77",
                "validFrom-month",
                "1",
                "validFrom-day",
                "1",
                "validFrom-year",
                "2026");
        assertThat(sent.to()).as(sent.html()).isEqualTo("/insurance");
        assertThat(hers.get("/insurance").html())
                .contains("Old Valley Plan", "We are looking at it", "Lakeview Health", "front, back");
        assertThat(insurance.current(chart).get(Place.PRIMARY).card().payer()).isEqualTo("Old Valley Plan");

        UUID id = insurance.proposals(chart).getFirst().id();
        FormBrowser billing = signedInStaff(StaffRole.BILLING);
        assertThat(billing.get("/insurance-cards").html()).contains("Ines Soto");
        assertThat(billing.get("/insurance-cards/" + id).html())
                .contains("OLD-1", "NEW-2", "Maria Soto", "data:image/jpeg;base64,");
        assertThat(billing.post("/insurance-cards/" + id, "outcome", "ACCEPTED").status())
                .isEqualTo(303);
        assertThat(hers.get("/insurance").html())
                .contains("NEW-2", "We checked your card and put it on file.", "This plan came with your chart.");
        assertThat(insurance.history(chart)).hasSize(2);
        assertThat(hers.get("/records/looks").html()).contains("Worked on your insurance");
    }

    @Test
    void a_card_that_cannot_be_read_is_asked_for_again_with_a_reason() {
        UUID id = propose("Lakeview Health");
        FormBrowser billing = signedInStaff(StaffRole.BILLING);
        assertThat(billing.post("/insurance-cards/" + id, "outcome", "ASKED_AGAIN")
                        .status())
                .isEqualTo(422);
        billing.post("/insurance-cards/" + id, "outcome", "ASKED_AGAIN", "reason", "The back is dark.");
        assertThat(hers.get("/insurance").html()).contains("send the card again", "The back is dark.");
        assertThat(insurance.current(chart).get(Place.PRIMARY).card().payer()).isEqualTo("Old Valley Plan");
    }

    @Test
    void of_two_people_who_decide_at_once_one_is_told() throws Exception {
        UUID id = propose("Lakeview Health");
        ChartAccess ann = staffChart("Ann");
        ChartAccess ben = staffChart("Ben");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> yes = () -> verifying.decide(ann, id, Outcome.ACCEPTED, "");
            Callable<Boolean> no = () -> verifying.decide(ben, id, Outcome.REJECTED, "Wrong name.");
            List<Boolean> answers = new java.util.ArrayList<>();
            for (var each : both.invokeAll(List.of(yes, no))) answers.add(each.get());
            assertThat(answers).containsExactlyInAnyOrder(true, false);
        }
        FormBrowser late = signedInStaff(StaffRole.MANAGER);
        assertThat(late.post("/insurance-cards/" + id, "outcome", "ACCEPTED").status())
                .isEqualTo(409);
    }

    @Test
    void a_newer_card_takes_the_place_of_one_that_waits_and_the_same_button_twice_sends_one() {
        UUID first = propose("First Try");
        UUID second = propose("Second Try");
        insurance.propose(chart, new NewProposal(second, Place.PRIMARY, ACard.of("Second Try", "M"), Map.of()));
        assertThat(insurance.proposals(chart)).hasSize(2);
        assertThat(insurance.proposals(chart).getLast().decision()).isNotNull();
        assertThat(verifying.decide(staffChart("Ann"), first, Outcome.ACCEPTED, ""))
                .isFalse();
    }

    @Test
    void a_suspended_and_a_former_patient_find_it_open() {
        people.changeStanding(ines.asPatient(), Standing.FORMER, null, "moved");
        assertThat(hers.get("/insurance").html()).contains("Old Valley Plan");
        assertThat(hers.postFiles(
                                "/insurance/new",
                                Map.of(),
                                "place",
                                "PRIMARY",
                                "payer",
                                "P",
                                "memberId",
                                "M",
                                "relationship",
                                "SELF")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_is_missing_and_what_is_no_photo_is_said_beside_the_field() {
        var refused = hers.postFiles(
                "/insurance/new",
                Map.of("front", "GIF89a<script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "place",
                "PRIMARY",
                "payer",
                "",
                "memberId",
                "M",
                "relationship",
                "SPOUSE",
                "validTo-month",
                "13");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Type the name of the insurer.", "We cannot open this file as a photo", "href=\"#front\"")
                .contains("Type the name of the person whose plan it is.", "This is not a date.");
        assertThat(insurance.proposals(chart)).isEmpty();
    }

    @Test
    void files_are_read_on_no_other_page_and_never_more_than_a_form_may_weigh() {
        assertThat(hers.postFiles("/messages/new", Map.of("front", new byte[10]))
                        .status())
                .isEqualTo(415);
        assertThat(hers.postFiles("/insurance/new", Map.of("front", new byte[36 << 20]))
                        .to())
                .isEqualTo("/insurance/new?photo=big");
    }

    @Test
    void neither_the_photo_nor_the_number_lies_in_the_database_as_it_is() {
        hers.postFiles(
                "/insurance/new",
                Map.of("front", APhoto.of("jpeg", 300, 200)),
                "place",
                "PRIMARY",
                "payer",
                "Lakeview Health",
                "memberId",
                "CANARY-9",
                "relationship",
                "SELF");
        List<byte[]> rows = transactions.forSystem(() -> jdbc.sql("""
                        select picture from coverage.photo where patient_id = :p
                        union all select card from coverage.proposal where patient_id = :p""")
                .param("p", ines.asPatient().value())
                .query((row, number) -> row.getBytes(1))
                .list());
        assertThat(rows).hasSize(2).allSatisfy(bytes -> {
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("CANARY-9", "JFIF");
        });
    }

    @Test
    void the_plan_on_file_goes_out_as_FHIR() {
        String fhir =
                CoverageAsFhir.write(ines.asPatient(), insurance.current(chart).get(Place.PRIMARY));
        assertThat(fhir).contains("\"resourceType\":\"Coverage\"", "OLD-1", "Old Valley Plan", "\"code\":\"MB\"");
    }

    private FormBrowser signedInStaff(StaffRole role) {
        Cast.Actor who = cast.staff("Bea", "Billing", role);
        accounts.acknowledgePolicy(who.id(), 1);
        String secret = factors.add(who.id(), who.name(), "Test").text();
        FormBrowser with = newBrowser();
        with.signIn(who.name(), Cast.PASSPHRASE);
        with.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        return with;
    }

    private UUID propose(String payer) {
        UUID id = Ids.next();
        Card card = ACard.of(payer, "M");
        insurance.propose(chart, new NewProposal(id, Place.PRIMARY, card, Map.of()));
        return id;
    }

    private ChartAccess staffChart(String name) {
        var actor = cast.staff(name, "Billing", StaffRole.BILLING);
        return people.access(actor.id(), ines.asPatient()).orElseThrow();
    }
}
