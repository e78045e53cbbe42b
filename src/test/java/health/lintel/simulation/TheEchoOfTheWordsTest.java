package health.lintel.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.decisions.DecisionJson;
import health.lintel.decisions.Decisions;
import health.lintel.facts.Draft;
import health.lintel.facts.Echo;
import health.lintel.facts.Facts;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// A decision is made again from what a receipt keeps: no words but those that the chart holds too.
class TheEchoOfTheWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"practice", "demo/policies/lakeview.yaml", "demo/policies/harbor.yaml"})
    void every_message_of_the_corpus_is_decided_the_same_without_its_words(String name) throws IOException {
        PolicyVersion policy = PolicyFile.named(name);
        Triage triage = new Triage();
        List<Facts> charts =
                List.of(Past.seen(3), Past.withGrant(Past.seen(40), "back pain and chest cold"), Facts.unknown());
        for (String line : Files.readAllLines(Path.of("training/messages/dev.jsonl"))) {
            String text = JsonMapper.shared().readTree(line).path("text").asString();
            Reading reading = triage.read(text, null);
            for (Facts facts : charts) {
                Draft draft = Past.draft(text);
                Echo echo = Echo.of(text, facts, policy.settings());
                Draft without = Past.draft(echo.asText());
                assertThat(decided(policy, without, reading.naming(echo.with(reading.systems())), facts))
                        .as(text)
                        .isEqualTo(decided(policy, draft, reading, facts));
            }
        }
    }

    @Test
    void a_call_back_names_no_back() {
        Facts facts = Past.withGrant(Past.seen(40), "back pain");
        Echo echo = Echo.of("Please call me back.", facts, Past.SHIPPED.settings());
        assertThat(echo.words()).containsExactly("back");
        assertThat(Echo.of(echo.asText(), facts, Past.SHIPPED.settings()).systems())
                .isEmpty();
    }

    @Test
    void what_the_chart_does_not_say_is_not_kept() {
        Echo echo =
                Echo.of("My neighbor Olga says my amlodipine makes me limp.", Past.seen(3), Past.SHIPPED.settings());
        assertThat(echo.words()).containsExactly("amlodipine");
    }

    private static String decided(PolicyVersion policy, Draft draft, Reading reading, Facts facts) {
        PracticeCalendar calendar = new PracticeCalendar(policy.practice());
        var decision = Decisions.decide(draft, reading, facts, policy, calendar, Roster.always());
        return DecisionJson.receipt(
                        decision, reading.labels(), calendar.practice().zone())
                .toString();
    }
}
