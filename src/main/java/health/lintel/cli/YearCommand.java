package health.lintel.cli;

import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.practice.PracticeCalendar;
import health.lintel.simulation.Result;
import health.lintel.year.SyntheticYear;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lintel year`: a year of messages that no patient wrote, and what the shipped policy makes of it.
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a synthetic year of messages: lines for `simulate`, each marked synthetic.",
            "With --report, replays it under the policy and under none, and writes the tables."
        })
final class YearCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the messages go.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--messages", defaultValue = "30000", description = "About how many; 30000 if left out.")
    int messages;

    @Option(names = "--people", defaultValue = "2400", description = "Made-up patients; 2400 if left out.")
    int people;

    @Option(names = "--seed", defaultValue = "20261123", description = "The same seed makes the same year.")
    long seed;

    @Option(names = "--last-day", defaultValue = "2026-11-22", description = "2026-11-22 if left out.")
    LocalDate lastDay = LocalDate.MIN;

    @Option(names = "--texts", defaultValue = "training/messages", description = "Labeled messages.")
    Path texts = Path.of("training/messages");

    @Option(names = "--charts", defaultValue = "demo/charts/fhir-ndjson", description = "Charts as bulk export.")
    Path charts = Path.of("demo/charts/fhir-ndjson");

    @Option(names = "--policy", defaultValue = "practice", description = "Policy to replay; the shipped one.")
    String policy = "practice";

    @Option(names = "--report", paramLabel = "FILE", description = "Replay the year and write the tables here.")
    @Nullable
    Path report;

    @Override
    public Integer call() {
        try {
            PolicyVersion tried = PolicyFile.named(policy);
            var order = new SyntheticYear.Order(messages, people, seed, lastDay);
            var year = new SyntheticYear(order, new PracticeCalendar(tried.practice()), texts, charts);
            int written = write(year);
            System.err.println("Wrote " + written + " synthetic messages to " + out + ".");
            if (report != null) replay(tried, year, written, report);
            return 0;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            System.err.println("The year could not be made: " + e.getMessage());
            return 1;
        }
    }

    private int write(SyntheticYear year) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            return year.write(line -> {
                try {
                    lines.write(line);
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void replay(PolicyVersion tried, SyntheticYear year, int written, Path to) throws IOException {
        YearReplay replay = new YearReplay(tried, written);
        Result result = replay.of(out);
        Files.writeString(
                to,
                YearText.of(
                        new YearText.Made(written, people, seed, lastDay, year.texts(), year.charts()),
                        replay.speed(),
                        result));
        System.err.println("Replayed " + replay.speed() + "; tables in " + to + ".");
    }
}
