package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.people.StaffRole;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoSeesWhatTest extends StaffPeople {
    private static final List<PoolKey> POOLS = List.of(
            PoolKey.CLINICAL,
            PoolKey.FRONT_DESK,
            PoolKey.BILLING,
            PoolKey.PRIOR_AUTHORIZATION,
            PoolKey.RECORDS,
            PoolKey.PROVIDERS,
            PoolKey.LEADS);

    @Test
    void every_role_reads_the_words_of_its_own_pools_and_of_no_other() {
        Map<StaffRole, Set<PoolKey>> reads = Map.of(
                StaffRole.FRONT_DESK, Set.of(PoolKey.FRONT_DESK),
                StaffRole.BILLING, Set.of(PoolKey.BILLING),
                StaffRole.PRIOR_AUTHORIZATION, Set.of(PoolKey.PRIOR_AUTHORIZATION),
                StaffRole.RECORDS, Set.of(PoolKey.RECORDS),
                StaffRole.CLINICAL_SUPPORT, Set.of(PoolKey.CLINICAL),
                StaffRole.PROVIDER, Set.of(PoolKey.PROVIDERS),
                StaffRole.MANAGER,
                        Set.of(
                                PoolKey.LEADS,
                                PoolKey.FRONT_DESK,
                                PoolKey.BILLING,
                                PoolKey.PRIOR_AUTHORIZATION,
                                PoolKey.RECORDS),
                StaffRole.ADMINISTRATOR, Set.of());
        for (StaffRole role : StaffRole.values()) {
            assertThat(POOLS)
                    .as(role + " reads")
                    .filteredOn(pool -> PoolAccess.of(role, pool, Gravity.ROUTINE) == Sight.WORDS)
                    .containsExactlyInAnyOrderElementsOf(reads.get(role));
        }
    }

    @Test
    void clinical_support_reads_what_may_be_dangerous_wherever_it_lies_and_only_they_do() {
        assertThat(PoolAccess.of(StaffRole.CLINICAL_SUPPORT, PoolKey.FRONT_DESK, Gravity.PERSON_FIRST))
                .isEqualTo(Sight.WORDS);
        assertThat(PoolAccess.of(StaffRole.BILLING, PoolKey.FRONT_DESK, Gravity.PERSON_FIRST))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void the_front_desk_cannot_open_a_clinical_item_nor_do_anything_to_it() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        assertThat(lou.item(task).status()).isEqualTo(404);
        String version = String.valueOf(task.version());
        for (String act : List.of("claim", "notes", "close", "hand-over", "release", "reply", "turn", "visit")) {
            var refused = lou.act(
                    task,
                    act,
                    "version",
                    version,
                    "once",
                    UUID.randomUUID().toString(),
                    "text",
                    "x",
                    "note",
                    "x",
                    "why",
                    "x");
            assertThat(refused.status()).as(act).isEqualTo(404);
        }
        assertThat(lou.browser().get("/q?view=pool:clinical").html())
                .doesNotContain(task.id().toString());
        assertThat(now(task).owner()).isNull();
    }

    @Test
    void an_item_that_does_not_exist_looks_the_same() {
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        assertThat(lou.browser().get("/q/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(lou.browser().get("/patients/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_lead_sees_that_a_clinical_item_waits_and_hands_it_over_without_reading_it() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk nora = desk("Nora", StaffRole.MANAGER);
        Desk ana = nurse("Ana");
        var page = nora.item(task);
        assertThat(page.html()).contains("Rosa Delgado").doesNotContain("sore");
        assertThat(nora.act(task, "claim").status()).isEqualTo(404);
        var over = nora.act(
                task,
                "hand-over",
                "version",
                String.valueOf(now(task).version()),
                "to",
                "person:" + ana.who().id(),
                "reason",
                "Due in an hour");
        assertThat(over.status()).isEqualTo(303);
        assertThat(now(task).owner()).isEqualTo(ana.who().id());
        assertThat(ana.item(task).html()).contains("Due in an hour");
    }

    @Test
    void the_front_desk_sees_no_medicines_and_no_allergies_beside_a_patient() {
        var rosa = seenForAnAnkle("Rosa");
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        assertThat(lou.browser().get("/patients/" + rosa).html())
                .contains("Rosa Delgado")
                .doesNotContain("Allergies")
                .doesNotContain("Sprained ankle");
        assertThat(nurse("Ana").browser().get("/patients/" + rosa).html()).contains("Sprained ankle");
    }

    @Test
    void a_providers_day_has_no_bill_questions() {
        Task bill = writes(cast.patient("Bea", "Costa").asPatient(), "billing", "Why is my bill 40 dollars higher?");
        Task clinical = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Desk ana = nurse("Ana");
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        ana.act(
                clinical,
                "question",
                "version",
                field(ana.item(clinical), "version"),
                "whom",
                "pool:providers",
                "question",
                "An X-ray?");
        String day = lee.browser().get("/q").html();
        assertThat(day).contains("Rosa Delgado").doesNotContain("Bea Costa");
        assertThat(lee.item(bill).status()).isEqualTo(404);
        assertThat(lee.browser().get("/q?view=pool:billing").html()).doesNotContain("Bea Costa");
    }

    @Test
    void billing_reads_only_the_sentence_about_the_bill_of_a_message_with_symptoms() {
        var pieces = Sentences.about(
                "My knee hurts at night. Why was I charged twice?",
                List.of(
                        new ReceiptText.Found("SYMPTOM", 3, 13, "a symptom"),
                        new ReceiptText.Found("BILLING", 32, 39, "a bill")),
                Set.of("BILLING"));
        assertThat(pieces).extracting(MarkedText.Piece::text).containsExactly("[…] ", "Why was I charged twice?");
    }
}
