package health.lintel.cli;

import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
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

    private final PrintStream errors = System.err;

    @Override
    public Integer call() {
        try {
            Simulation simulation =
                    new Simulation(PolicyFile.named(policy), baseline == null ? null : PolicyFile.named(baseline));
            try (BufferedReader lines = Files.newBufferedReader(messages);
                    BufferedWriter written = writer()) {
                return run(simulation, lines, written);
            }
        } catch (BadPolicy e) {
            errors.println(e.getMessage());
        } catch (NoSuchFileException e) {
            errors.println("There is no file " + e.getFile() + ".");
        } catch (IOException | UncheckedIOException e) {
            errors.println("The simulation could not go on: " + e.getMessage());
        }
        return 1;
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
