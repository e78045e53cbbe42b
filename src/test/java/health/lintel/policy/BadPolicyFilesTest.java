package health.lintel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A practice's own file with a mistake in it is refused, with the line, the key and the reason.
class BadPolicyFilesTest {
    private static final String GOOD = """
            base: practice
            policy: elm
            version: 1
            practice:
              version: 1
              name: Elm Street Clinic
              zone: America/New_York
              hours: {monday: 08:00-17:00}
              phones: {office: (555) 555-0300, service: (555) 555-0301, on-call: (555) 555-0302}
              holidays: none
            clauses:
              length.turns:
                settings: {turns: 3}
                text:
                  en: [You can write back 3 times.]
                  es: [Puede escribir 3 veces.]
            """;

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(BadPolicy.class, () -> PolicyFile.parse("elm.yaml", yaml))
                .problems();
    }

    private static List<String> problemsAfter(String good, String bad) {
        assertThat(GOOD).contains(good);
        return problems(GOOD.replace(good, bad));
    }

    /// Adds lines under `clauses`; the first of them is line 17.
    private static List<String> problemsWith(String clause) {
        return problems(GOOD + clause.indent(2));
    }

    @Test
    void the_file_without_a_mistake_is_fine() {
        PolicyVersion elm = PolicyFile.parse("elm.yaml", GOOD);
        assertThat(elm.id()).isEqualTo("elm v1");
        assertThat(elm.settings().length().turns()).isEqualTo(3);
        assertThat(elm.settings().length().characters()).isEqualTo(2000);
    }

    @Test
    void a_practice_names_the_organizations_that_are_it() {
        String named = GOOD.replace("  holidays: none", "  holidays: none\n  organizations: [Elm Street Clinic]");
        assertThat(PolicyFile.parse("elm.yaml", named).practice().organizations())
                .containsExactly("Elm Street Clinic");
        assertThat(PolicyFile.shipped().practice().organizations()).isEmpty();
    }

    @Test
    void a_setting_that_nobody_knows_is_named_with_its_line() {
        assertThat(problemsAfter("{turns: 3}", "{turns: 3, truns: 4}"))
                .containsExactly(
                        "line 13: clauses.length.turns.settings.truns: is not a setting that this section knows");
    }

    @Test
    void a_clause_that_nobody_knows_is_named() {
        assertThat(problemsWith("lenght.turns: {on: false}"))
                .containsExactly("line 17: clauses.lenght.turns: is not a clause");
    }

    @Test
    void a_word_where_a_number_belongs_is_named() {
        assertThat(problemsAfter("{turns: 3}", "{turns: three}"))
                .containsExactly(
                        "line 13: clauses.length.turns.settings.turns: a whole number from 0 to 50 is expected, not \"three\"");
    }

    @Test
    void an_impossible_number_is_named() {
        assertThat(problemsAfter("{turns: 3}", "{turns: 900}"))
                .singleElement()
                .asString()
                .contains("from 0 to 50");
    }

    @Test
    void a_text_where_a_section_belongs_is_named() {
        assertThat(problemsAfter("{turns: 3}", "three"))
                .contains("line 13: clauses.length.turns.settings: a mapping is expected");
    }

    @Test
    void words_without_their_Spanish_are_named() {
        assertThat(problemsAfter("      es: [Puede escribir 3 veces.]\n", ""))
                .containsExactly("line 15: clauses.length.turns.text.es: the Spanish words are missing");
        assertThat(problemsWith("""
                reply.promise:
                  words:
                    late: {en: We are late. Call us.}"""))
                .containsExactly("line 19: clauses.reply.promise.words.late.es: the Spanish words are missing");
    }

    @Test
    void a_blank_that_nothing_fills_is_named() {
        assertThat(problemsWith("""
                reply.promise:
                  words:
                    late: {en: "Call {fone}", es: "Llame al {phone}"}"""))
                .containsExactly("line 19: clauses.reply.promise.words.late: {fone} has no value here");
    }

    @Test
    void what_is_said_twice_in_one_section_is_named() {
        assertThat(problemsAfter("{turns: 3}", "{turns: 3, turns: 4}"))
                .containsExactly("line 13: clauses.length.turns.settings.turns: is there twice");
    }

    @Test
    void a_number_that_the_public_text_also_says_asks_for_the_text() {
        assertThat(problemsWith("follow-up.window: {settings: {days: {office: 7}}}"))
                .containsExactly("line 17: clauses.follow-up.window.text: is missing:"
                        + " the base's words still say what days was before");
    }

    @Test
    void no_practice_borrows_another_ones_telephone() {
        assertThat(problemsAfter(", on-call: (555) 555-0302", ""))
                .containsExactly("line 9: practice.phones.on-call: is missing");
        assertThat(problems("base: practice\npolicy: elm\nversion: 1\n"))
                .contains("line 1: practice: is missing: the base lends no name, hours or telephone numbers");
    }

    @Test
    void a_base_that_does_not_ship_is_refused() {
        assertThat(problemsAfter("base: practice", "base: elm"))
                .contains("line 1: base: only \"practice\", the policy that ships, can be a base");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from-dollars: 0, to-dollars: 50, free-days-after-visit: 7 | from-dollars: a whole number from 1 to 500",
                "from-dollars: 60, to-dollars: 50, free-days-after-visit: 7 | to-dollars: is less than from-dollars",
                "from-dollars: 35.5, to-dollars: 50, free-days-after-visit: 7 | not \"35.5\"",
                "from-dollars: 35, to-dollars: 50 | free-days-after-visit: is missing",
                "from-dollars: 35, to-dollars: 50, free-days-after-visit: -1 | from 0 to 365",
            })
    void an_impossible_fee_is_named(String settings, String reason) {
        assertThat(problemsWith("clinical.fee: {on: true, settings: {" + settings + "}, text: {en: [a], es: [b]}}"))
                .singleElement()
                .asString()
                .startsWith("line 17: clauses.clinical.fee.settings.")
                .contains(reason);
    }

    @Test
    void a_fee_that_names_no_amount_is_refused() {
        assertThat(problemsWith("clinical.fee: {on: true}"))
                .containsExactly("line 17: clauses.clinical.fee.settings: is missing");
    }

    @Test
    void a_sensitive_topic_has_a_name_and_words_in_both_languages() {
        assertThat(problemsWith("""
                topics.sensitive:
                  on: true
                  text: {en: [a], es: [b]}
                  settings:
                    topics:
                      drugs:
                        title: {en: drugs}
                        words: {en: [heroin, me], es: []}"""))
                .containsExactly(
                        "line 23: clauses.topics.sensitive.settings.topics.drugs.title.es: the Spanish words are missing",
                        "line 24: clauses.topics.sensitive.settings.topics.drugs.words.en: \"me\" is too short to tell a topic",
                        "line 24: clauses.topics.sensitive.settings.topics.drugs.words.es: names no word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "3 days", "0 hours", "1.5 hours", "-2 business-days", "three calendar-days"})
    void a_promise_that_cannot_be_counted_is_named(String promise) {
        assertThat(problemsWith("reply.promise: {settings: {reply: " + promise + "}, text: {en: [a], es: [b]}}"))
                .singleElement()
                .asString()
                .startsWith("line 17: clauses.reply.promise.settings.reply: ");
    }

    @Test
    void a_closing_hour_goes_with_days_only() {
        assertThat(problemsWith(
                        "reply.promise: {settings: {reply: 72 hours, closing-hour: 16:00}, text: {en: [a], es: [b]}}"))
                .singleElement()
                .asString()
                .contains("goes with a promise in days");
        assertThat(problemsWith("reply.promise: {settings: {closing-hour: 4 PM}}"))
                .singleElement()
                .asString()
                .contains("an hour is written 16:00");
    }

    @Test
    void that_a_person_reviews_conduct_cannot_be_left_out() {
        assertThat(problemsWith(
                        "conduct.standard: {settings: {steps: [warn, suspend, shout]}, text: {en: [a], es: [b]}}"))
                .contains(
                        "line 17: clauses.conduct.standard.settings.steps: shout is not a step: warn, hold, suspend and review are",
                        "line 17: clauses.conduct.standard.settings.steps: review cannot be left out; only warn can");
    }

    @ParameterizedTest
    @EnumSource(
            value = Clause.class,
            names = {
                "RECORDS_REVIEW",
                "BILLING_PAY",
                "INSURANCE_UPDATE",
                "URGENT_EMERGENCY",
                "URGENT_SAME_DAY",
                "URGENT_UNSURE",
                "REFILL_TROUBLE"
            })
    void records_bills_and_danger_cannot_be_expressed_away(Clause clause) {
        assertThat(problemsWith(clause.id() + ": {on: false}"))
                .containsExactly("line 17: clauses." + clause.id()
                        + ".on: is not a setting here: no practice may turn this off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "insurance", "records-forms", "refill", "courtesy"})
    void nor_can_the_topics_of_bills_and_records_be_closed(String topic) {
        String closed = "topics:\n  " + topic + ": {clause: admin.questions, pool: clinical, open: false}\n";
        assertThat(problems(GOOD + closed))
                .containsExactly(
                        "line 18: topics." + topic + ".open: is not a setting here: no practice may close this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download: false", "release-after-days: 3", "hide-records: true", "emergency: off"})
    void there_is_no_word_for_keeping_records_from_a_patient(String wish) {
        assertThat(problemsWith("records.review: {settings: {" + wish + "}}")).isNotEmpty();
        assertThat(problemsWith("results.ours: {settings: {" + wish + "}}"))
                .singleElement()
                .asString()
                .contains("is not a setting");
    }

    @Test
    void the_emergency_lines_cannot_be_left_out() {
        assertThat(problemsWith("urgent.emergency: {settings: {lines: {emergency: \"911\"}}}"))
                .hasSize(3);
    }

    @Test
    void what_is_no_YAML_is_named_with_its_line() {
        assertThat(problems("base: practice\npolicy: [elm\nversion: 1\n"))
                .singleElement()
                .asString()
                .startsWith("line ")
                .contains("this is not YAML");
    }

    @Test
    void all_mistakes_are_said_at_once_in_the_order_of_their_lines() {
        String bad = GOOD.replace("zone: America/New_York", "zone: Mars")
                .replace("holidays: none", "holidays: some")
                .replace("{turns: 3}", "{turns: x, colour: red}");
        assertThat(problems(bad))
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 7: practice.zone"),
                        second -> assertThat(second).startsWith("line 10: practice.holidays"),
                        third -> assertThat(third).startsWith("line 13: "),
                        fourth -> assertThat(fourth).startsWith("line 13: "));
        assertThatThrownBy(() -> PolicyFile.parse("elm.yaml", bad)).hasMessageStartingWith("elm.yaml is not a policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverside", "harbor", "cedar", "summit", "lakeview", "maple"})
    void what_a_file_with_a_base_comes_to_is_whole_and_needs_the_base_no_more(String name) {
        PolicyVersion policy = PolicyFile.named("demo/policies/" + name + ".yaml");
        assertThat(policy.yaml()).doesNotContain("\nbase:").doesNotStartWith("base:");
        assertThat(PolicyFile.parse("printed", policy.yaml())).isEqualTo(policy);
    }
}
