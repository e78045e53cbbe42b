package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.heads.Heads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Makes the weights and the report from a folder of messages.
public final class Training {
    private final Corpus corpus;
    private final Rows rows;

    private Training(Corpus corpus) {
        this.corpus = corpus;
        rows = new Rows(corpus.examples());
    }

    public static Training on(Path folder) throws IOException {
        return new Training(Corpus.load(folder));
    }

    /// Fits all heads and writes the file that the reader loads.
    public void write(Path file) throws IOException {
        Function<Example, String> batches = Folds.byBatch(corpus.examples());
        LeftOut sums = LeftOut.of(corpus, rows, batches);
        Map<String, Limits.Limit> limits = new Limits(corpus, new Chances(corpus, sums, batches)).all();
        Map<String, Solver.Line> lines = new ConcurrentHashMap<>();
        Map<String, Curve> curves = new ConcurrentHashMap<>();
        HeadFit fit = new HeadFit(rows, corpus.examples());
        Corpus.HEADS.parallelStream().forEach(head -> {
            lines.put(head, fit.fit(head, all -> true));
            curves.put(head, Curve.fit(head, corpus, sums, all -> true));
        });
        Heads heads = Packing.pack(rows, lines, curves, limits);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            heads.write(out);
        }
    }

    /// Leaves each source out once, then each batch, and says how the reader does on what it did not learn
    /// from.
    public void report(PrintWriter out) {
        report(out, "each source left out", Folds.bySource());
        report(out, "each batch left out", Folds.byBatch(corpus.examples()));
    }

    private void report(PrintWriter out, String title, Function<Example, String> fold) {
        LeftOut sums = LeftOut.of(corpus, rows, fold);
        Chances chances = new Chances(corpus, sums, fold);
        Map<String, Head> heads = Limits.heads(Heads.shared());
        new Report(corpus, chances, heads).print(out, title);
    }
}
