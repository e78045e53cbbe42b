package health.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A year that nobody lived through.
class YearCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<JsonNode> year(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--out", out.toString(), "--messages", "600", "--people", "122"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        assertThat(new CommandLine(new YearCommand()).execute(arguments)).isZero();
        return Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void the_same_seed_makes_the_same_year() throws IOException {
        year("one");
        year("two");
        year("three", "--seed", "2");
        assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("two"));
        assertThat(Files.readString(folder.resolve("three"))).isNotEqualTo(Files.readString(folder.resolve("one")));
    }

    @Test
    void every_line_says_that_nobody_wrote_it_and_simulate_takes_them_all() throws IOException {
        List<JsonNode> lines = year("year");
        assertThat(lines).hasSizeBetween(480, 720).allSatisfy(line -> {
            assertThat(line.path("synthetic").asBoolean()).isTrue();
            assertThat(SimulatedMessage.parse(line.toString()).facts().visits()).isNotNull();
        });
    }

    @Test
    void it_has_both_languages_helpers_open_windows_and_people_who_write_again() throws IOException {
        List<JsonNode> lines = year("year");
        assertThat(lines.stream().filter(line -> line.path("about").asString().equals("helped")))
                .hasSizeGreaterThan(50);
        assertThat(lines.stream().filter(line -> line.path("corpus").asString().startsWith("spanish")))
                .hasSizeGreaterThan(50);
        assertThat(lines.stream().map(line -> line.path("writer").asInt()).distinct())
                .hasSizeLessThan(lines.size() / 3);
        assertThat(lines.stream().filter(line -> !line.path("visits").isEmpty()))
                .hasSizeGreaterThan(100);
    }

    @Test
    void its_report_says_what_it_is() throws IOException {
        Path report = folder.resolve("report.md");
        year("year", "--report", report.toString());
        assertThat(report)
                .content()
                .contains("No patient wrote any of this", "no policy", "practice v1", "Taken for granted");
    }
}
