package health.lintel.heads;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All heads with their weights. Never changes after loading; safe for many threads.
public final class Heads {
    /// Where the shipped weights lie among the resources.
    public static final String FILE = "/heads/heads.bin";

    private final String version;
    private final double novel;
    private final List<Head> heads;
    private final Map<String, Head> byName = new LinkedHashMap<>();
    private final Weights weights;

    Heads(String version, double novel, List<Head> heads, Weights weights) {
        this.version = version;
        this.novel = novel;
        this.heads = List.copyOf(heads);
        this.weights = weights;
        heads.forEach(head -> byName.put(head.name(), head));
    }

    /// @param novel  share of unknown words from which on a message is new to us
    /// @param hashes features, ascending
    /// @param scales one a head
    /// @param steps  for each feature the steps of all heads
    public static Heads of(
            String version, double novel, List<Head> heads, int[] hashes, float[] scales, short[] steps) {
        return new Heads(version, novel, heads, new Weights(hashes, scales, steps));
    }

    /// The shipped ones, loaded when first asked for.
    public static Heads shared() {
        return Holder.HEADS;
    }

    private static final class Holder {
        static final Heads HEADS = shipped();
    }

    private static Heads shipped() {
        try (InputStream in = Heads.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("missing " + FILE);
            return HeadsFile.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        HeadsFile.write(data, version, novel, heads, weights);
        data.flush();
    }

    public String version() {
        return version;
    }

    public List<Head> all() {
        return heads;
    }

    /// Says what each head makes of a message.
    public Opinion judge(Signs signs) {
        double[] whole = sums(signs, signs.whole());
        double[] best = whole.clone();
        Signs.Window[] where = new Signs.Window[heads.size()];
        for (int i = 0; i < where.length; i++) where[i] = signs.whole();
        for (Signs.Window window : signs.windows()) {
            double[] sums = sums(signs, window);
            for (int head = 0; head < best.length; head++) {
                boolean first = where[head].equals(signs.whole());
                if (!first && sums[head] <= best[head]) continue;
                best[head] = sums[head];
                where[head] = window;
            }
        }
        return opinion(signs, whole, best, where);
    }

    private Opinion opinion(Signs signs, double[] whole, double[] best, Signs.Window[] where) {
        Map<String, Double> chances = new HashMap<>();
        Map<String, Signs.Window> spans = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            double chance = head.probability(whole[i], best[i]);
            chances.put(head.name(), chance);
            if (chance >= head.doubt()) spans.put(head.name(), new Spokesman(weights, i).span(signs, where[i]));
        }
        double unknown = unknown(signs);
        return new Opinion(byName, chances, spans, unknown, unknown >= novel);
    }

    private double[] sums(Signs signs, Signs.Window window) {
        double[] sums = new double[heads.size()];
        for (int i = 0; i < sums.length; i++) sums[i] = heads.get(i).bias();
        weights.addTo(sums, Bag.of(signs, window));
        return sums;
    }

    /// Share of the words that no training message held.
    private double unknown(Signs signs) {
        int words = 0;
        int unknown = 0;
        for (String word : signs.words()) {
            if (word.length() < 3 || !Character.isLetter(word.charAt(0))) continue;
            words++;
            if (weights.find(Features.wordHash(word)) < 0) unknown++;
        }
        return words < 4 ? 0 : (double) unknown / words;
    }
}
