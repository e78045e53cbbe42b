package health.lintel.triage;

import health.lintel.heads.Signs;
import java.util.ArrayList;
import java.util.List;

/// Cuts a message into stretches that are read by themselves as well: its sentences, short ones joined to
/// the next, long ones cut with an overlap. So one line of danger among ten about a bill is not outvoted.
final class Windows {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int STEP = 15;

    private Windows() {}

    static List<Signs.Window> of(Words words) {
        int size = words.tokens().size();
        List<Signs.Window> windows = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= size; at++) {
            boolean ends = at == size || words.tokens().get(at).opensSentence();
            if (!ends || at < size && (at - start < SHORTEST || size - at < SHORTEST)) continue;
            cut(start, at, windows);
            start = at;
        }
        return windows.size() < 2 ? List.of() : windows;
    }

    private static void cut(int from, int to, List<Signs.Window> windows) {
        int start = from;
        while (to - start > LONGEST) {
            windows.add(new Signs.Window(start, start + LONGEST));
            start += STEP;
        }
        windows.add(new Signs.Window(start, to));
    }
}
