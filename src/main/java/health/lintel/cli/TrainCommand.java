package health.lintel.cli;

import health.lintel.training.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lintel train`: fits the heads of the reader to the messages in `training/`. See `bin/train`.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Fit the reader's heads to the training messages, or report how they do on what was left out.")
public final class TrainCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "FOLDER", defaultValue = "training", description = "Training messages.")
    private Path from = Path.of("training");

    @Option(names = "--weights", paramLabel = "FILE", description = "Where the weights go.")
    private @Nullable Path weights;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the report on what was left out goes.")
    private @Nullable Path report;

    private static final String HEADING = """
            # How the reader does on what it did not learn from

            Written by `bin/train --report`. No clinician has validated the reader; it is a safety net, never the \
            only one. Intervals are Wilson's at 95 %. Rules were tuned to `dev` and to their own examples \
            (`rule-book`): those two rows are no test. All messages but those of the public sets are synthetic and \
            hold far more dangers and look-alikes than a clinic's post; which rules ask for backing was set on the \
            writers' files as well.""";

    @Override
    public Integer call() throws IOException {
        Training training = Training.on(from);
        if (weights != null) training.write(weights);
        if (report != null) {
            try (PrintWriter out = new PrintWriter(report.toFile(), StandardCharsets.UTF_8)) {
                out.println(HEADING);
                training.report(out);
            }
        }
        return 0;
    }
}
