package health.lintel.web.patient;

import health.lintel.policy.Words;
import health.lintel.records.Result;
import health.lintel.records.ResultWishes.Wish;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Test results or vital signs, the newest first.
///
/// @param kind   "results" or "vitals"
/// @param wish   what the reader chose; null where the practice offers no choice
/// @param number of this page, from 1
/// @param more   are there older ones?
public record ResultsPage(
        String kind, List<Row> rows, @Nullable Wish wish, int number, boolean more) implements Page {
    public ResultsPage {
        rows = List.copyOf(rows);
    }

    /// @param parts     the values of a report
    /// @param commentBy by when we aim to write about it; null if we did, or it is not ours to do
    /// @param late      that day is over
    /// @param waiting   the reader asked not to see it before our note; null: it is shown
    public record Row(
            Result result,
            List<Result> parts,
            List<Comment> comments,
            @Nullable Instant commentBy,
            boolean late,
            @Nullable Words waiting) {}

    /// What one of us wrote about it.
    public record Comment(String words, String by, Instant at) {}

    @Override
    public String template() {
        return "patient/results";
    }

    /// This page's address.
    public String path() {
        return "/records/" + kind;
    }
}
