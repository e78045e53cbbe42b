package health.lintel.heads;

import java.util.Arrays;

/// The features of a stretch of text, each once, with its value.
///
/// @param hashes ascending within a kind
/// @param values one over the root of how many features of that kind there are
public record Bag(int[] hashes, float[] values) {

    public static Bag of(Signs signs, Signs.Window window) {
        Hashes[] kinds = new Hashes[Features.Kind.values().length];
        for (int kind = 0; kind < kinds.length; kind++) kinds[kind] = new Hashes();
        Features.each(signs, window, (kind, hash, at) -> kinds[kind.ordinal()].add(hash));
        int size = 0;
        for (Hashes each : kinds) size += each.settle();
        int[] hashes = new int[size];
        float[] values = new float[size];
        int at = 0;
        for (Features.Kind kind : Features.Kind.values()) {
            Hashes each = kinds[kind.ordinal()];
            System.arraycopy(each.all, 0, hashes, at, each.size);
            Arrays.fill(values, at, at + each.size, value(kind, each.size));
            at += each.size;
        }
        return new Bag(hashes, values);
    }

    /// Few flags are no weaker than many words, and one flag is no shout.
    static float value(Features.Kind kind, int count) {
        return switch (kind) {
            case WORD, LETTERS -> (float) (1 / Math.sqrt(Math.max(count, 8)));
            case FLAG -> (float) (1 / Math.sqrt(Math.max(count, 6)));
            case FRAME -> 0.2f;
        };
    }

    private static final class Hashes {
        int[] all = new int[64];
        int size;

        void add(int hash) {
            if (size == all.length) all = Arrays.copyOf(all, size * 2);
            all[size++] = hash;
        }

        /// Sorts and keeps each hash once.
        int settle() {
            Arrays.sort(all, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || all[i] != all[i - 1]) all[kept++] = all[i];
            }
            size = kept;
            return kept;
        }
    }
}
