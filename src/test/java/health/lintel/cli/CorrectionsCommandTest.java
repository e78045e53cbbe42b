package health.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.readerwatch.Corrections.Line;
import health.lintel.triage.Label;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorrectionsCommandTest {
    @TempDir
    Path folder;

    @Test
    void without_saying_that_they_are_patients_words_nothing_is_written() {
        Path out = folder.resolve("corrections.jsonl");
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        int status;
        try {
            status = new CommandLine(new Main()).execute("corrections", "--out", out.toString());
        } finally {
            System.setErr(before);
        }

        assertThat(status).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("patients' words", "--patients-words");
    }

    @Test
    void a_line_has_the_form_that_the_reader_is_trained_and_scored_with() throws Exception {
        Line line = new Line("c00001", "es", "Me \"duele\" [NAME]", Set.of(Label.SYMPTOM, Label.BILLING), "");
        assertThat(CorrectionsCommand.json(line))
                .isEqualTo("{\"id\":\"c00001\",\"lang\":\"es\",\"text\":\"Me \\\"duele\\\" [NAME]\","
                        + "\"labels\":[\"SYMPTOM\",\"BILLING\"]}");

        Path file = Files.createFile(folder.resolve("one.jsonl"));
        CorrectionsCommand.write(file, List.of(line, line));
        assertThat(new CommandLine(new Main())
                        .execute(
                                "read",
                                "--score",
                                file.toString(),
                                "--out",
                                folder.resolve("s").toString()))
                .isZero();
    }
}
