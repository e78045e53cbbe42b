package health.lintel.cli;

import health.lintel.policy.PolicyVersion;
import health.lintel.simulation.Assumptions;
import health.lintel.simulation.Comparison;
import health.lintel.simulation.Result;
import health.lintel.simulation.Rulebook;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Replays a file under no policy and under one, with progress on standard error.
final class YearReplay {
    private final Triage triage = new Triage();
    private final Map<String, Reading> read = new HashMap<>();
    private final PolicyVersion policy;
    private final int total;
    private double reading;
    private double all;
    private int done;

    YearReplay(PolicyVersion policy, int total) {
        this.policy = policy;
        this.total = total;
    }

    Result of(Path file) throws IOException {
        Comparison comparison = new Comparison(Rulebook.none(policy), Rulebook.of(policy), Assumptions.shipped());
        long begun = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                SimulatedMessage message = SimulatedMessage.parse(line);
                comparison.add(message.past(reading(message)));
                if (++done % Math.max(1, total / 10) == 0) {
                    System.err.println("Replayed " + done + " of " + total);
                }
            }
        }
        Result result = comparison.result();
        all = (System.nanoTime() - begun) / 1e9;
        return result;
    }

    /// The same text comes several times a year: it is read once.
    private Reading reading(SimulatedMessage message) {
        long begun = System.nanoTime();
        Reading one = read.computeIfAbsent(message.draft().text(), text -> message.reading(triage));
        reading += (System.nanoTime() - begun) / 1e9;
        return one;
    }

    /// How long it took and how fast that is, both with what took how long.
    String speed() {
        return String.format(
                Locale.ROOT,
                "%,d messages in %.1f s: %,.0f a second, each decided twice; %,d different texts were read in %.1f s"
                        + " (%,.0f a second)",
                done,
                all,
                done / all,
                read.size(),
                reading,
                read.size() / reading);
    }
}
