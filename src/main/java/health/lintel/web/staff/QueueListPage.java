package health.lintel.web.staff;

import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.workqueue.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of work.
///
/// @param chosen the list that is shown, as it stands in the address
/// @param blocks rows under their headings; one block without a heading for everybody but providers
/// @param elsewhere work of this reader that has pages of its own
/// @param undo   what was done a moment ago; null if nothing
public record QueueListPage(
        String chosen,
        List<ViewLink> views,
        List<Block> blocks,
        List<Elsewhere> elsewhere,
        int number,
        boolean more,
        Undo.@Nullable Possible undo,
        ShortKeys keys)
        implements Page {

    /// A list that can be chosen.
    ///
    /// @param key  of its words; null for a pool that the practice named itself
    /// @param name of such a pool, in English and Spanish
    public record ViewLink(String id, @Nullable String key, String name, String nameEs, int count, boolean current) {
        public String label(Frame frame) {
            if (key != null) return frame.t(key);
            return frame.lang().equals("es") ? nameEs : name;
        }
    }

    /// Work that has a page of its own.
    ///
    /// @param key of its words
    public record Elsewhere(String key, String path) {}

    /// Rows that belong together.
    ///
    /// @param key of the heading's words; null for none
    public record Block(@Nullable String key, List<Row> rows) {}

    /// One item.
    ///
    /// @param patient empty if it is about nobody's chart
    /// @param age     -1 if not known
    public record Row(Task task, String patient, int age, String owner, boolean mine, String writer, boolean mayTake) {
        public Chip due(Frame frame) {
            return DueWords.of(
                    frame.words(), task, frame.help().now(), frame.help().zone());
        }

        public List<Chip> flags(Frame frame) {
            return DueWords.flags(frame.words(), task);
        }
    }

    public boolean isEmpty() {
        return blocks.stream().allMatch(block -> block.rows().isEmpty());
    }

    public boolean keysAreOn() {
        return keys == ShortKeys.ON;
    }

    @Override
    public String template() {
        return "staff/queue";
    }
}
