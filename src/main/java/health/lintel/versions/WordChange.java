package health.lintel.versions;

import java.util.ArrayList;
import java.util.List;

/// A run of words that two texts share, that one lost, or that the other gained.
public record WordChange(Kind kind, String text) {
    /// What became of the words.
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /// The words of two texts beside each other: the longest common run of words stays, the rest is gone or new.
    public static List<WordChange> between(String before, String after) {
        String[] one = before.isBlank() ? new String[0] : before.strip().split("\\s+");
        String[] other = after.isBlank() ? new String[0] : after.strip().split("\\s+");
        int[][] common = common(one, other);
        List<WordChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            if (i < one.length && j < other.length && one[i].equals(other[j])) {
                add(changes, Kind.SAME, one[i++]);
                j++;
            } else if (j == other.length || i < one.length && common[i + 1][j] >= common[i][j + 1]) {
                add(changes, Kind.GONE, one[i++]);
            } else {
                add(changes, Kind.NEW, other[j++]);
            }
        }
        return changes;
    }

    /// How many words the rest of both texts has in common, from each pair of places on.
    private static int[][] common(String[] one, String[] other) {
        int[][] common = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int j = other.length - 1; j >= 0; j--) {
                common[i][j] = one[i].equals(other[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<WordChange> changes, Kind kind, String word) {
        if (!changes.isEmpty() && changes.getLast().kind() == kind) {
            WordChange last = changes.removeLast();
            changes.add(new WordChange(kind, last.text() + " " + word));
        } else {
            changes.add(new WordChange(kind, word));
        }
    }
}
