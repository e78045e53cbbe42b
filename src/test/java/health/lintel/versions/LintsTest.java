package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.ChangeKind;
import health.lintel.policy.PolicyFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LintsTest {
    private static final PolicyText SHIPPED = PolicyText.of(PolicyFile.shipped().yaml());
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final String PROMISE = "clauses/reply.promise/settings/reply";
    private static final String MEDICINES = "clauses/refill.pharmacy/settings/dangerous-to-stop";

    @Test
    void the_shipped_policy_has_nothing_to_complain_of() {
        assertThat(findings(SHIPPED)).isEmpty();
    }

    @Test
    void what_the_schema_refuses_is_an_error_with_its_line() {
        assertThat(findings(SHIPPED.withTyped("clauses/length.turns/settings/turns", "many")))
                .filteredOn(found -> found.lint() == Lint.CANNOT_BE_KEPT)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.lint()).isEqualTo(Lint.CANNOT_BE_KEPT);
                    assertThat(found.lint().weight()).isEqualTo(Lint.Weight.ERROR);
                    assertThat(found.line()).isGreaterThan(100);
                    assertThat(found.detail()).contains("length.turns", "whole number");
                });
    }

    @Test
    void records_bills_and_emergencies_have_no_switch() {
        for (String clause : List.of("records.review", "billing.pay", "urgent.emergency")) {
            assertThat(lints(SHIPPED.withTyped("clauses/" + clause + "/on", "false")))
                    .as(clause)
                    .containsExactly(Lint.CANNOT_BE_KEPT);
        }
    }

    @Test
    void words_without_spanish_and_english_in_its_place_are_errors() {
        String es = "clauses/reply.promise/words/late/es";
        assertThat(lints(SHIPPED.withTyped(es, ""))).contains(Lint.CANNOT_BE_KEPT);
        String english =
                SHIPPED.leaves().get("clauses/reply.promise/words/late/en").text();
        assertThat(lints(SHIPPED.withTyped(es, english))).contains(Lint.SPANISH_IS_ENGLISH);
        assertThat(Lint.SPANISH_IS_ENGLISH.weight()).isEqualTo(Lint.Weight.ERROR);
    }

    @Test
    void words_above_grade_six_and_hard_spanish_need_a_reason() {
        PolicyText hard = SHIPPED.withTyped(
                        "clauses/reply.promise/text/en",
                        "Notwithstanding individual circumstances, communications are ordinarily acknowledged and"
                                + " comprehensively answered by administrative personnel within approximately three"
                                + " consecutive calendar days following electronic submission.")
                .withTyped(
                        "clauses/reply.promise/text/es",
                        "Independientemente de circunstancias individuales, las comunicaciones electrónicas serán"
                                + " ordinariamente contestadas exhaustivamente por personal administrativo"
                                + " especializado dentro de aproximadamente tres días naturales consecutivos"
                                + " posteriores a su presentación.");
        assertThat(lints(hard)).contains(Lint.GRADE_ABOVE_SIX, Lint.SPANISH_IS_HARD);
        assertThat(Lint.GRADE_ABOVE_SIX.weight()).isEqualTo(Lint.Weight.WARNING);
    }

    @Test
    void a_topic_whose_clause_is_turned_off_is_unreachable() {
        assertThat(findings(SHIPPED.withTyped("clauses/appointments.request/on", "false")))
                .filteredOn(found -> found.lint() == Lint.UNREACHABLE_TOPIC)
                .singleElement()
                .satisfies(found -> assertThat(found.path()).isEqualTo("topics/appointment/clause"));
    }

    @Test
    void a_pool_that_nothing_reaches_and_follow_up_without_a_window_are_said() {
        assertThat(lints(SHIPPED.withTyped("topics/records-forms/pool", "front-desk")
                        .withTyped("topics/results/pool", "clinical")))
                .contains(Lint.UNUSED_POOL);
        PolicyText closed = SHIPPED;
        for (String type : List.of("office", "telehealth", "phone", "nurse", "discharge", "medicine", "procedure")) {
            closed = closed.withTyped("clauses/follow-up.window/settings/days/" + type, "0");
        }
        assertThat(lints(closed)).contains(Lint.NO_WINDOW);
    }

    @Test
    void a_promise_in_hours_that_run_out_before_monday_morning_is_an_error() {
        assertThat(lints(SHIPPED.withTyped(PROMISE, "48 hours"))).contains(Lint.PROMISE_WITHOUT_OPEN_HOURS);
        assertThat(lints(SHIPPED.withTyped(PROMISE, "2 business-days")))
                .doesNotContain(Lint.PROMISE_WITHOUT_OPEN_HOURS, Lint.TIGHT_PROMISE);
    }

    @Test
    void a_promise_that_only_a_holiday_breaks_needs_a_reason() {
        assertThat(lints(SHIPPED.withTyped(PROMISE, "72 hours")))
                .contains(Lint.TIGHT_PROMISE)
                .doesNotContain(Lint.PROMISE_WITHOUT_OPEN_HOURS);
    }

    @Test
    void a_number_that_the_words_still_say_is_found_in_both_languages() {
        assertThat(findings(SHIPPED.withTyped("clauses/follow-up.window/settings/days/procedure", "21")))
                .filteredOn(found -> found.lint() == Lint.OLD_NUMBER)
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("clauses/follow-up.window/text/en", "clauses/follow-up.window/text/es");
    }

    @Test
    void fewer_medicines_that_must_not_be_missed_need_a_clinician() {
        List<String> fewer = SHIPPED.leaves().get(MEDICINES).values().stream()
                .filter(name -> !name.equals("insulin"))
                .toList();
        PolicyText text = SHIPPED.with(MEDICINES, fewer);
        assertThat(findings(text)).singleElement().satisfies(found -> {
            assertThat(found.lint()).isEqualTo(Lint.FEWER_DANGER_SIGNS);
            assertThat(found.lint().weight()).isEqualTo(Lint.Weight.CLINICIAN);
            assertThat(found.detail()).isEqualTo("insulin");
        });
        assertThat(kind(text)).isEqualTo(ChangeKind.SAFETY);
    }

    @Test
    void looking_later_at_danger_needs_a_clinician_and_looking_earlier_does_not() {
        String look = "clauses/urgent.unsure/settings/look-within-open-hours";
        assertThat(lints(SHIPPED.withTyped(look, "4"))).contains(Lint.SAFETY_WEAKER);
        String read = "clauses/urgent.emergency/settings/read-within-open-minutes";
        assertThat(lints(SHIPPED.withTyped(read, "60"))).contains(Lint.SAFETY_WEAKER);
        assertThat(lints(SHIPPED.withTyped(read, "15"))).isEmpty();
        String page = "clauses/urgent.emergency/settings/when-closed";
        assertThat(lints(SHIPPED.withTyped(page, "wait-for-opening"))).contains(Lint.SAFETY_WEAKER);
        assertThat(lints(SHIPPED.withTyped("clauses/urgent.emergency/words/call-911/en", "Please call.")))
                .contains(Lint.SAFETY_WEAKER);
        assertThat(lints(SHIPPED.withTyped("clauses/urgent.same-day/words/office/en", "Come in today.")))
                .contains(Lint.SAFETY_WEAKER);
    }

    @Test
    void new_words_hours_and_phones_are_wording_a_new_number_is_meaning() {
        assertThat(kind(SHIPPED.withTyped("practice/phones/office", "(555) 555-0111")))
                .isEqualTo(ChangeKind.WORDING);
        assertThat(kind(SHIPPED.withTyped("clauses/reply.promise/words/late/en", "We are late. Call {phone}.")))
                .isEqualTo(ChangeKind.WORDING);
        assertThat(kind(SHIPPED.withTyped("clauses/length.turns/settings/turns", "3")))
                .isEqualTo(ChangeKind.MEANING);
        assertThat(kind(SHIPPED.withTyped("clauses/length.turns/on", "false"))).isEqualTo(ChangeKind.MEANING);
    }

    private static ChangeKind kind(PolicyText text) {
        return Differences.between(SHIPPED, text).kind();
    }

    private static List<Finding> findings(PolicyText text) {
        return Checked.of(text, SHIPPED, Checked.Ground.IN_FORCE, NOW).findings();
    }

    private static Set<Lint> lints(PolicyText text) {
        return findings(text).stream().map(Finding::lint).collect(Collectors.toSet());
    }
}
