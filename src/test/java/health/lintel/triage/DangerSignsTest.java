package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule is tried on its own examples: those it must catch, and look-alikes it must leave alone.
class DangerSignsTest {

    @TestFactory
    Stream<DynamicTest> every_rule_catches_its_examples() {
        return Lexicon.shared().rules().stream()
                .flatMap(rule -> rule.catches().stream()
                        .map(text -> DynamicTest.dynamicTest(rule.name() + ": " + text, () -> caught(rule, text))));
    }

    /// A rule that decides gives its label; one that needs backing speaks, and of danger never in vain.
    private static void caught(Rule rule, String text) {
        Reading reading = Readings.of(text);
        if (rule.voice() == Rule.Voice.DECIDES) {
            assertThat(reading.labels()).contains(rule.label());
            return;
        }
        boolean stops = reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
        boolean harmless = !rule.label().isSafety() && rule.label() != Label.THREAT;
        assertThat(stops || reading.shows(rule.label()) || reading.humanFirst() || harmless && fired(rule, text))
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_leaves_its_hard_negatives_alone() {
        return Lexicon.shared().rules().stream()
                .flatMap(rule -> rule.leaves().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                rule.name() + ": " + text,
                                () -> assertThat(fired(rule, text)).isFalse())));
    }

    @Test
    void every_rule_of_danger_names_its_clause_an_example_and_a_hard_negative() {
        List<Rule> rules = Lexicon.shared().rules().stream()
                .filter(rule -> rule.label().isSafety())
                .toList();
        assertThat(rules).hasSizeGreaterThan(80).allSatisfy(rule -> {
            assertThat(rule.cites()).as(rule.name()).isNotBlank();
            assertThat(rule.danger()).as(rule.name()).isNotNull();
            assertThat(rule.catches()).as(rule.name()).isNotEmpty();
            assertThat(rule.leaves()).as(rule.name()).isNotEmpty();
        });
        assertThat(rules.stream().map(Rule::name)).doesNotHaveDuplicates();
    }

    @Test
    void chest_pain_in_a_billing_question_is_still_an_emergency() {
        Reading reading =
                Readings.of("Please explain the $40 on my bill. Also I have had chest pain since this morning.");
        assertThat(reading.labels()).contains(Label.EMERGENCY, Label.BILLING);
        assertThat(reading.dangers()).contains(Danger.HEART);
    }

    @Test
    void measurements_count_on_both_sides_of_their_threshold() {
        Readings.shows(Label.URGENT, "My BP is 192/114", "sugar 340 this morning", "fever of 103.2");
        Readings.noDanger("My BP is 138/84", "sugar 140 this morning", "temperature 98.9");
        Readings.shows(Label.EMERGENCY, "my 6 week old has a temp of 101", "the pulse ox says 84");
        Readings.doesNotShow(Label.EMERGENCY, "my 6 week old has a temp of 98.6", "the pulse ox says 97");
    }

    @Test
    void misspelt_danger_is_still_read() {
        Readings.shows(
                Label.EMERGENCY,
                "face droping on one side and slured speach",
                "CANT BREATHH since last nite plz help",
                "he had a siezure just now");
    }

    @Test
    void evidence_points_at_the_words_that_gave_the_label() {
        String text = "Hello. Since noon I have chest pain \uD83D\uDE1F and I sweat.";
        Evidence evidence = Readings.of(text).evidence().getFirst();
        assertThat(evidence.label()).isEqualTo(Label.EMERGENCY);
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo("chest pain");
        assertThat(evidence.why()).isNotBlank();
    }

    private static boolean fired(Rule rule, String text) {
        List<Token> tokens = Spelling.shared().repair(Normalizer.tokens(text));
        Words words = new Words(tokens);
        Lexicon.shared().find(tokens).forEach(words::add);
        new Numbers(words).read();
        Findings findings = new Findings();
        new RuleBook(List.of(rule)).ask(words, new Context(words), findings);
        return findings.fired(rule.name());
    }
}
