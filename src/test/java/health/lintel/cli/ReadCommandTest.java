package health.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Messages come as JSON Lines and go out as readings, in their order, whatever is wrong with a line.
class ReadCommandTest {
    private final JsonMapper json = new JsonMapper();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void every_line_gets_a_reading_in_the_order_of_the_input() throws IOException {
        Path in = write("""
                {"id": "m1", "text": "Please refill my lisinopril", "lang": "en"}
                {"id": "m2", "text": "tengo dolor de pecho desde la mañana"}
                """);
        Path readings = folder.resolve("out.jsonl");
        assertThat(run("--in", in.toString(), "--out", readings.toString())).isZero();
        List<String> lines = Files.readAllLines(readings);
        assertThat(lines).hasSize(2);
        JsonNode first = json.readTree(lines.get(0));
        assertThat(first.properties().stream().map(e -> e.getKey()))
                .containsExactly(
                        "id",
                        "lang",
                        "labels",
                        "humanFirst",
                        "threatBy",
                        "refillTrouble",
                        "scores",
                        "evidence",
                        "reader",
                        "ms");
        assertThat(first.path("id").asString()).isEqualTo("m1");
        assertThat(first.path("labels").toString()).contains("REFILL");
        assertThat(first.path("threatBy").isNull()).isTrue();
        assertThat(first.path("scores").size()).isEqualTo(20);
        JsonNode second = json.readTree(lines.get(1));
        assertThat(second.path("lang").asString()).isEqualTo("es");
        assertThat(second.path("labels").toString()).contains("EMERGENCY");
        JsonNode evidence = second.path("evidence").get(0);
        assertThat("tengo dolor de pecho desde la mañana"
                        .substring(
                                evidence.path("start").asInt(),
                                evidence.path("end").asInt()))
                .isEqualTo(evidence.path("text").asString());
    }

    @Test
    void a_bad_line_is_reported_by_its_number_and_the_rest_is_read() throws IOException {
        Path in = write("""
                {"id": "m1", "text": "hello"}
                not json
                {"id": "m3"}
                [1]
                {"id": "m5", "text": "thank you"}
                """);
        assertThat(run("--in", in.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("line 2:")
                .contains("line 3: it has no text")
                .contains("line 4:");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void a_missing_file_is_said_in_plain_words() {
        assertThat(run("--in", folder.resolve("nowhere.jsonl").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.jsonl");
    }

    @Test
    void scoring_prints_figures_and_every_missed_danger() throws IOException {
        Path in = write("""
                {"id": "a", "lang": "en", "text": "I have chest pain now", "labels": ["EMERGENCY", "SYMPTOM"]}
                {"id": "b", "lang": "en", "text": "What time do you close?", "labels": ["EMERGENCY"]}
                {"id": "c", "lang": "es", "text": "gracias por todo", "labels": ["COURTESY"]}
                {"id": "d", "lang": "es", "text": "gracias", "labels": ["NO_SUCH"]}
                """);
        assertThat(run("--score", in.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("line 4: no such label");
        assertThat(out.toString()).contains("[all]", "[en]", "[es]", "missed EMERGENCY b: What time do you close?");
        assertThat(out.toString()).doesNotContain("missed EMERGENCY a");
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), lines);
    }

    private int run(String... arguments) {
        return new CommandLine(new ReadCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
