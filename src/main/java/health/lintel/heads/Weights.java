package health.lintel.heads;

import java.util.Arrays;

/// The weights of all heads, feature by feature: 16 bits each, with one scale a head.
///
/// @param hashes the features, ascending
/// @param scales what one step of a head's weights is worth
/// @param steps  for each feature, the steps of all heads
record Weights(int[] hashes, float[] scales, short[] steps) {

    /// Where a feature's steps begin, or -1 where it is unknown.
    int find(int hash) {
        int at = Arrays.binarySearch(hashes, hash);
        return at < 0 ? -1 : at * scales.length;
    }

    /// Adds what a bag weighs, head by head.
    void addTo(double[] sums, Bag bag) {
        int heads = scales.length;
        float[] raw = new float[heads];
        for (int i = 0; i < bag.hashes().length; i++) {
            int at = find(bag.hashes()[i]);
            if (at < 0) continue;
            float value = bag.values()[i];
            for (int head = 0; head < heads; head++) raw[head] += value * steps[at + head];
        }
        for (int head = 0; head < heads; head++) sums[head] += raw[head] * scales[head];
    }

    float weight(int at, int head) {
        return steps[at + head] * scales[head];
    }
}
