package health.lintel.training;

import health.lintel.heads.Heads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Makes the weights and the report from a folder of messages. Curves, limits and figures all rest on the
/// same scores: of heads that did not know the source.
public final class Training {
    private final Corpus corpus;
    private final Rows rows;
    private final LeftOut sums;
    private final Chances chances;
    private final Map<String, Limits.Limit> limits;

    private Training(Corpus corpus) {
        this.corpus = corpus;
        rows = new Rows(corpus.examples());
        sums = LeftOut.of(corpus, rows);
        chances = new Chances(corpus, sums);
        limits = new Limits(corpus, chances).all();
    }

    public static Training on(Path folder) throws IOException {
        return new Training(Corpus.load(folder));
    }

    /// Fits all heads to everything and writes the file that the reader loads.
    public void write(Path file) throws IOException {
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

    /// Says how the reader does on sources that its heads did not learn from.
    public void report(PrintWriter out) {
        new Report(corpus, chances, Limits.heads(limits)).print(out);
        new Speakers(corpus.examples()).print(out);
    }
}
