package health.lintel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
    private static final PolicyVersion SHIPPED = PolicyFile.shipped();
    /// Words of a "no" or of danger always say what to do next.
    private static final Pattern NEXT_STEP_EN = Pattern.compile(
            "(?i)call|send|pick|ask|answer by|look at|see|pay|photos|write|join|tell us|change|read|fix");

    @Test
    void the_shipped_policy_can_be_kept() {
        assertThat(SHIPPED.id()).isEqualTo("practice v1");
        assertThat(SHIPPED.off())
                .containsExactlyInAnyOrder(Clause.CLINICAL_FEE, Clause.TOPICS_SENSITIVE, Clause.ACCOUNTS_AGES);
        assertThat(SHIPPED.practice().name()).isEqualTo("Lintel Family Medicine");
        assertThat(PolicyFile.named("practice")).isEqualTo(SHIPPED);
    }

    @Test
    void every_clause_has_words_for_the_patient_and_a_next_step() {
        for (Clause clause : Clause.values()) {
            assertThat(SHIPPED.text(clause).clause()).isEqualTo(clause);
            assertThat(SHIPPED.text(clause).paragraphs()).as(clause.id()).isNotEmpty();
            assertThat(Situation.values()).as(clause.id()).anyMatch(situation -> situation.clause() == clause);
        }
        for (Situation situation : Situation.values()) {
            Words words = SHIPPED.say(situation, Map.of());
            assertThat(words.en()).as(situation.name()).containsPattern(NEXT_STEP_EN);
            assertThat(words.es()).as(situation.name()).isNotBlank().isNotEqualTo(words.en());
        }
    }

    @Test
    void no_sentence_is_longer_than_twenty_words() {
        for (String text : everyEnglishText()) {
            for (String sentence : text.split("[.?!:](\\s|\"|$)")) {
                assertThat(sentence.strip().split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(20);
            }
        }
    }

    /// Flesch-Kincaid over each text, with syllables counted as groups of vowels.
    @Test
    void the_words_read_at_grade_six_or_below() {
        double sum = 0;
        for (String text : everyEnglishText()) {
            double grade = grade(text);
            assertThat(grade).as(text).isLessThanOrEqualTo(6);
            sum += grade;
        }
        assertThat(sum / everyEnglishText().size()).isLessThanOrEqualTo(4);
    }

    private static double grade(String text) {
        // days are said as "Thu, May 14"
        String plain = text.replaceAll("\\{\\w+}", "May");
        int sentences = Math.max(1, plain.split("[.?!:](\\s|\"|$)").length);
        String[] words = plain.split("[^A-Za-z']+");
        int syllables = 0;
        for (String word : words) {
            String quiet = word.toLowerCase(java.util.Locale.ROOT).replaceAll("(?<=[^aeiouyl])e$|es$|ed$", "");
            syllables += Math.max(1, quiet.replaceAll("[^aeiouy]+", " ").strip().split(" ").length);
        }
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
    }

    private static List<String> everyEnglishText() {
        List<String> texts = new ArrayList<>();
        SHIPPED.words().values().forEach(words -> texts.add(words.en()));
        SHIPPED.texts().forEach(text -> text.paragraphs().forEach(words -> texts.add(words.en())));
        return texts;
    }

    @Test
    void days_and_moments_are_said_in_each_language() {
        Words words = SHIPPED.say(
                Situation.FOLLOW_UP_OPEN,
                Map.of(
                        "visitDate", LocalDate.of(2026, 5, 6),
                        "windowEnds", LocalDate.of(2026, 5, 20),
                        "answerBy", LocalDate.of(2026, 5, 14)));
        assertThat(words.en()).startsWith("You can write about your Wed, May 6 visit until Wed, May 20.");
        assertThat(words.es()).contains("miércoles 6 de mayo");
    }

    @ParameterizedTest
    @EnumSource(
            value = Clause.class,
            names = {
                "BILLING_PAY",
                "INSURANCE_UPDATE",
                "RECORDS_REVIEW",
                "URGENT_EMERGENCY",
                "URGENT_SAME_DAY",
                "URGENT_UNSURE"
            })
    void no_file_can_close_records_bills_insurance_or_danger(Clause clause) {
        String shipped = "\n  " + clause.id() + ":\n";
        String closed = SHIPPED.yaml().replace(shipped, shipped + "    on: false\n");
        assertThat(closed).isNotEqualTo(SHIPPED.yaml());
        assertThatThrownBy(() -> PolicyFile.parse("closed", closed))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("clauses." + clause.id() + ".on: is not a setting");
    }

    @Test
    void other_clauses_can_be_turned_off() {
        PolicyVersion changed = changed("visit.new-concern:\n    on: true", "visit.new-concern:\n    on: false");
        assertThat(changed.isOn(Clause.VISIT_NEW_CONCERN)).isFalse();
        assertThat(changed.isOn(Clause.FOLLOW_UP_WINDOW)).isTrue();
    }

    @Test
    void an_unknown_clause_is_named_with_its_line() {
        int line = SHIPPED.yaml()
                .substring(0, SHIPPED.yaml().indexOf("  visit.coming:"))
                .split("\n", -1)
                .length;
        assertThatThrownBy(() -> changed("  visit.coming:", "  visit.comming:"))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("line " + line + ": clauses.visit.comming: is not a clause")
                .hasMessageContaining("clauses.visit.coming: is missing");
    }

    @Test
    void missing_words_are_named() {
        assertThatThrownBy(() -> changed("        es: Aquí puede ver e imprimir su expediente.\n", ""))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("clauses.records.review.words.view.es: the Spanish words are missing");
        assertThatThrownBy(() -> changed("      pay:\n", "      paid:\n"))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("clauses.billing.pay.words.pay: words are missing")
                .hasMessageContaining("clauses.billing.pay.words.paid: is not a setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office: fourteen", "office: -1", "office: 1000", "office: 1.5"})
    void a_bad_number_is_named(String bad) {
        assertThatThrownBy(() -> changed("office: 14", bad))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("clauses.follow-up.window.settings.days.office: a whole number from 0 to 365");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String yaml = SHIPPED.yaml()
                .replace("zone: America/New_York", "zone: Mars/Olympus")
                .replace("turns: 2", "turns: many")
                .replace("reply: 3 calendar-days", "reply: soon")
                .replace("{windowEnds}", "{windowEndz}");
        assertThatThrownBy(() -> PolicyFile.parse("bad.yaml", yaml))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining("bad.yaml")
                .hasMessageContaining("practice.zone")
                .hasMessageContaining("length.turns.settings.turns")
                .hasMessageContaining("reply.promise.settings.reply")
                .hasMessageContaining("{windowEndz} has no value here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1, 2]", "clauses: 3", "a: b: c", "? [x]\n: y", "&a [*a]"})
    void what_is_no_policy_is_refused(String text) {
        assertThatThrownBy(() -> PolicyFile.parse("text", text)).isInstanceOf(BadPolicy.class);
    }

    private static PolicyVersion changed(String shipped, String other) {
        assertThat(SHIPPED.yaml()).contains(shipped);
        return PolicyFile.parse("changed", SHIPPED.yaml().replace(shipped, other));
    }
}
