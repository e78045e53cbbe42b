package health.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTRACT = """
            {"id": "m1", "text": "...", "lane": null, "about": "self", "sentAt": "2026-11-23T16:05:00-05:00",\
             "patient": {"birthDate": "1974-03-02", "standing": "established"},\
             "visits": [{"end": "2026-11-12T10:30:00-05:00", "type": "office", "reason": "high blood pressure",\
             "started": ["amlodipine"], "practitioner": "Dr. Lee"}],\
             "upcoming": [{"start": "2026-11-25T09:00:00-05:00", "type": "office", "reason": "fasting labs"}],\
             "results": [{"name": "lipid panel", "releasedAt": "2026-11-20T08:00:00-05:00", "commentedAt": null,\
             "abnormal": true}],\
             "grants": [{"matter": "blood pressure readings", "until": "2027-01-10"}],\
             "conversation": {"matter": "cough", "openedAt": "2026-11-13T09:00:00-05:00",\
             "answeredAt": "2026-11-14T12:00:00-05:00", "patientTurnsUsed": 1, "extraTurns": 0,\
             "staffAskedLast": false},\
             "medications": [{"name": "lisinopril 10 mg", "refillsLeft": 0, "daysLeft": 9, "schedule": null,\
             "prescribedBy": "us", "pharmacy": "Main Street Pharmacy", "askedPharmacyAt": null}],\
             "warned": false, "labels": ["SYMPTOM", "VISIT_FOLLOW_UP"], "humanFirst": false, "threatBy": "writer",\
             "refillTrouble": false}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<JsonNode> simulate(int status, List<String> lines, String... more) throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"), lines);
        Path out = folder.resolve("out.jsonl");
        String[] fixed = {"--policy", "practice", "--messages", in.toString(), "--out", out.toString()};
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fixed), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        assertThat(new CommandLine(new SimulateCommand()).execute(arguments)).isEqualTo(status);
        return Files.readAllLines(out).stream().map(JSON::readTree).toList();
    }

    private static String line(String id, String more) {
        return "{\"id\": \"" + id + "\", \"text\": \"words\", \"sentAt\": \"2026-11-23T16:05:00-05:00\", " + more + "}";
    }

    @Test
    void the_contracts_own_example_comes_out_as_it_says() throws IOException {
        List<JsonNode> out = simulate(0, List.of(CONTRACT));
        JsonNode decided = out.getFirst();
        assertThat(decided.propertyNames()).containsExactly("id", "outcomes", "warning", "ask", "policy", "labels");
        JsonNode outcome = decided.get("outcomes").get(0);
        assertThat(outcome.propertyNames())
                .containsExactly(
                        "outcome", "clause", "pool", "flag", "replyBy", "lookBy", "words", "nextSteps", "facts");
        assertThat(outcome.get("outcome").stringValue()).isEqualTo("DELIVER");
        assertThat(outcome.get("clause").stringValue()).isEqualTo("follow-up.window");
        assertThat(outcome.get("pool").stringValue()).isEqualTo("clinical");
        assertThat(outcome.get("flag").isNull()).isTrue();
        assertThat(outcome.get("replyBy").stringValue()).isEqualTo("2026-11-27T17:00:00-05:00");
        assertThat(outcome.get("nextSteps").toString()).isEqualTo("[\"SEND\",\"EDIT\"]");
        assertThat(outcome.get("facts").toString())
                .isEqualTo("{\"visit\":\"2026-11-12\",\"windowEnds\":\"2026-11-26\"}");
        assertThat(decided.get("labels").toString()).isEqualTo("[\"SYMPTOM\",\"VISIT_FOLLOW_UP\"]");
        assertThat(decided.get("policy").stringValue()).isEqualTo("practice v1");
    }

    @Test
    void the_order_is_kept_bad_lines_are_left_out_and_the_summary_is_last() throws IOException {
        List<JsonNode> out = simulate(
                1,
                List.of(
                        line("a", "\"labels\": [\"BILLING\"]"),
                        "{\"id\": \"b\", \"tex",
                        line("c", "\"labels\": [\"NO_LABEL\"]"),
                        line("d", "\"lane\": \"gossip\""),
                        "",
                        line("e", "\"labels\": [\"COURTESY\"]")));
        assertThat(out).hasSize(3);
        assertThat(out.get(0).get("id").stringValue()).isEqualTo("a");
        assertThat(out.get(1).get("id").stringValue()).isEqualTo("e");
        JsonNode summary = out.get(2).get("summary");
        assertThat(summary.get("messages").intValue()).isEqualTo(2);
        assertThat(summary.get("badLines").intValue()).isEqualTo(3);
        assertThat(summary.get("turnedAway").intValue()).isZero();
        assertThat(summary.get("outcomes").get("DELIVER").intValue()).isEqualTo(2);
        assertThat(summary.get("reached").get("billing").get("share").doubleValue())
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"id\": \"x\", \"text\": \"t\"}",
                "{\"id\": \"x\", \"sentAt\": \"2026-11-23T16:05:00-05:00\"}",
                "{\"text\": \"t\", \"sentAt\": \"2026-11-23T16:05:00-05:00\"}",
                "{\"id\": \"x\", \"text\": \"t\", \"sentAt\": \"yesterday\"}",
                "{\"id\": \"x\", \"text\": \"t\", \"sentAt\": \"2026-11-23T16:05:00-05:00\", \"visits\": {}}",
                "{\"id\": \"x\", \"text\": 7, \"sentAt\": \"2026-11-23T16:05:00-05:00\"}",
            })
    void a_line_that_cannot_be_understood_does_not_stop_the_rest(String bad) throws IOException {
        List<JsonNode> out = simulate(1, List.of(bad, line("a", "\"labels\": [\"BILLING\"]")));
        assertThat(out.getFirst().get("id").stringValue()).isEqualTo("a");
    }

    @Test
    void a_threat_that_is_given_is_the_writers_own_unless_said_otherwise() throws IOException {
        List<JsonNode> out = simulate(
                0,
                List.of(
                        line("a", "\"labels\": [\"THREAT\"]"),
                        line("b", "\"labels\": [\"THREAT\"], \"threatBy\": \"reported\""),
                        line("c", "\"labels\": [\"ABUSIVE\", \"BILLING\"]"),
                        line("d", "\"labels\": [\"ABUSIVE\", \"BILLING\"], \"warned\": true")));
        assertThat(first(out, 0)).isEqualTo("HOLD_CONDUCT");
        assertThat(first(out, 1)).isEqualTo("DELIVER");
        assertThat(first(out, 2)).isEqualTo("DELIVER");
        assertThat(out.get(2).get("warning").stringValue()).isEqualTo("conduct.standard");
        assertThat(first(out, 3)).isEqualTo("HOLD_CONDUCT");
    }

    @Test
    void a_same_day_need_carries_the_number_and_who_answers() throws IOException {
        JsonNode outcome = simulate(0, List.of(line("a", "\"labels\": [\"URGENT\"]")))
                .getFirst()
                .get("outcomes")
                .get(0);
        assertThat(outcome.get("outcome").stringValue()).isEqualTo("CALL_PRACTICE");
        assertThat(outcome.get("phone").stringValue()).isEqualTo("(555) 555-0100");
        assertThat(outcome.get("who").stringValue()).isEqualTo("office");
    }

    @Test
    void a_hint_of_somebody_else_asks_about_whom() throws IOException {
        JsonNode decided = simulate(0, List.of(line("a", "\"labels\": [\"BILLING\", \"NOT_THE_PATIENT\"]")))
                .getFirst();
        assertThat(decided.get("ask").stringValue()).isEqualTo("subject");
    }

    @Test
    void without_labels_the_words_are_read() throws IOException {
        List<JsonNode> out = simulate(0, List.of(line("a", "\"lane\": \"billing\"")));
        assertThat(out.getFirst().get("outcomes").size()).isPositive();
        assertThat(out.getFirst().get("labels").isArray()).isTrue();
    }

    @Test
    void a_baseline_says_what_changed() throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/policy/practice.yaml"));
        Path week = Files.writeString(folder.resolve("week.yaml"), shipped.replace("office: 14", "office: 7"));
        String fresh = line(
                "a",
                "\"labels\": [\"VISIT_FOLLOW_UP\"], \"visits\": [{\"end\": \"2026-11-12T10:30:00-05:00\", \"type\": \"office\"}]");
        List<JsonNode> out =
                simulate(0, List.of(fresh, line("b", "\"labels\": [\"BILLING\"]")), "--baseline", week.toString());
        JsonNode baseline = out.getLast().get("summary").get("baseline");
        assertThat(baseline.get("changed").intValue()).isEqualTo(1);
        assertThat(baseline.get("changes")
                        .get("BOOK_VISIT -> DELIVER to clinical")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void a_policy_that_cannot_be_kept_or_found_ends_with_status_one() throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"), List.of(CONTRACT));
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "policy: bad");
        assertThat(new CommandLine(new SimulateCommand())
                        .execute("--policy", bad.toString(), "--messages", in.toString()))
                .isEqualTo(1);
        assertThat(new CommandLine(new SimulateCommand())
                        .execute(
                                "--policy",
                                "practice",
                                "--messages",
                                folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(new CommandLine(new SimulateCommand()).execute("--policy", "practice"))
                .isEqualTo(2);
    }

    private static String first(List<JsonNode> out, int index) {
        return out.get(index).get("outcomes").get(0).get("outcome").stringValue();
    }
}
