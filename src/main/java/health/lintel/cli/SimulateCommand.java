package health.lintel.cli;

import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.simulation.Assumptions;
import health.lintel.simulation.Comparison;
import health.lintel.simulation.ResultText;
import health.lintel.simulation.Rulebook;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `lintel simulate`: what would this policy have done? Needs neither server nor database, and keeps one line
/// in memory at a time.
@Command(
        name = "simulate",
        description = {
            "What would a policy have done with these messages?",
            "Reads and writes JSON Lines; the last line is a summary.",
            "A bad line is reported on standard error with its number; the exit status is then 1."
        },
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "A policy file, or \"practice\" for the one that ships with the product.")
    String policy = "practice";

    @Option(names = "--messages", required = true, paramLabel = "FILE", description = "The messages, one JSON a line.")
    Path messages = Path.of("-");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output if left out.")
    @Nullable
    Path out;

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "A second policy; the summary then says what changed against it.")
    @Nullable
    String baseline;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Where to write tables (Markdown): outcomes by topic, pool, group and hour, staff minutes with their",
                "range, lateness, and 20 changed cases. Compared with --baseline, else with no policy at all:",
                "everything to the provider."
            })
    @Nullable
    Path report;

    @Option(names = "--assumptions", paramLabel = "FILE", description = "What the report takes for granted (YAML).")
    @Nullable
    Path assumptions;

    private final PrintStream errors = System.err;

    @Override
    public Integer call() {
        try {
            PolicyVersion tried = PolicyFile.named(policy);
            PolicyVersion before = baseline == null ? null : PolicyFile.named(baseline);
            Comparison comparison = report == null ? null : comparison(tried, before);
            Simulation simulation = new Simulation(tried, before, comparison);
            try (BufferedReader lines = Files.newBufferedReader(messages);
                    BufferedWriter written = writer()) {
                int status = run(simulation, lines, written);
                if (report != null && comparison != null) {
                    Files.writeString(report, "# Simulation\n\n" + ResultText.of(comparison.result()));
                }
                return status;
            }
        } catch (BadPolicy | IllegalArgumentException e) {
            errors.println(e.getMessage());
        } catch (NoSuchFileException e) {
            errors.println("There is no file " + e.getFile() + ".");
        } catch (IOException | UncheckedIOException e) {
            errors.println("The simulation could not go on: " + e.getMessage());
        }
        return 1;
    }

    private Comparison comparison(PolicyVersion tried, @Nullable PolicyVersion before) {
        Rulebook now = before == null ? Rulebook.none(tried) : Rulebook.of(before);
        return new Comparison(
                now, Rulebook.of(tried), assumptions == null ? Assumptions.shipped() : Assumptions.from(assumptions));
    }

    private int run(Simulation simulation, BufferedReader lines, BufferedWriter written) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) continue;
            try {
                write(written, simulation.decide(SimulatedMessage.parse(line)));
            } catch (BadLine e) {
                simulation.countBadLine();
                errors.println("line " + number + ": " + e.getMessage() + ": " + shortened(line));
            }
        }
        write(written, simulation.summary());
        return simulation.hasBadLines() ? 1 : 0;
    }

    private BufferedWriter writer() throws IOException {
        if (out != null) return Files.newBufferedWriter(out);
        // standard output stays open for whoever runs the command after this one
        OutputStream kept = new PrintStream(System.out) {
            @Override
            public void close() {
                flush();
            }
        };
        return new BufferedWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));
    }

    private static void write(BufferedWriter written, ObjectNode json) throws IOException {
        written.write(json.toString());
        written.write('\n');
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 120) + "...";
    }
}
