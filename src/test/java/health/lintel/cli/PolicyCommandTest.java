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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PolicyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int policy(String... arguments) {
        return new CommandLine(new PolicyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private static String file(String name) {
        return "demo/policies/" + name + ".yaml";
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverside", "harbor", "cedar", "summit", "lakeview", "maple"})
    void the_six_practices_files_are_fine(String name) {
        assertThat(policy("check", file(name))).isZero();
        assertThat(out.toString()).startsWith(name + " v1, ").endsWith(": fine" + System.lineSeparator());
    }

    @Test
    void everything_that_is_wrong_is_printed_and_the_status_is_one() throws IOException {
        String harbor = Files.readString(Path.of(file("harbor")));
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                harbor.replace("to-dollars: 50", "to-dollars: fifty").replace("zone: ", "zoone: "));
        assertThat(policy("check", bad.toString())).isEqualTo(1);
        assertThat(errors.toString().lines())
                .anyMatch(line -> line.startsWith("line 10: practice.zoone: is not a setting"))
                .anyMatch(line -> line.contains("to-dollars: a whole number from 1 to 500 is expected, not \"fifty\""))
                .last()
                .asString()
                .contains("to mend");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_said_plainly() {
        assertThat(policy("check", "nowhere.yaml")).isEqualTo(1);
        assertThat(errors.toString()).startsWith("There is no file nowhere.yaml");
    }

    @Test
    void the_printed_policy_is_whole_and_fine_itself() throws IOException {
        assertThat(policy("print", file("cedar"))).isZero();
        Path whole = Files.writeString(folder.resolve("whole.yaml"), out.toString());
        assertThat(policy("check", whole.toString())).isZero();
        assertThat(Files.readString(whole)).contains("Cedar Street Internal Medicine", "dangerous-to-stop", "call-988");
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverside", "harbor", "cedar", "summit", "lakeview", "maple"})
    void each_of_the_six_can_be_simulated_against_the_shipped_policy(String name) throws IOException {
        String line = """
                {"id": "%s", "text": "%s", "sentAt": "2026-11-23T16:05:00-05:00", "labels": [%s], "about": "%s", "visits": []}""";
        Path messages = Files.write(
                folder.resolve("messages.jsonl"),
                List.of(
                        line.formatted("a", "my cough is worse", "\"SYMPTOM\"", "self"),
                        line.formatted("b", "her cough is worse", "\"SYMPTOM\"", "ward"),
                        line.formatted("c", "my chest hurts", "\"EMERGENCY\"", "self")));
        Path decided = folder.resolve("decided.jsonl");
        int status = new CommandLine(new SimulateCommand())
                .execute(
                        "--policy", file(name),
                        "--messages", messages.toString(),
                        "--out", decided.toString(),
                        "--baseline", "practice");
        assertThat(status).isZero();
        assertThat(Files.readAllLines(decided))
                .hasSize(4)
                .anyMatch(each -> each.contains("\"policy\":\"" + name + " v1\""))
                .anyMatch(each -> each.contains("CALL_911"));
    }
}
