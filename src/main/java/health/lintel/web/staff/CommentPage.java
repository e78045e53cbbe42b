package health.lintel.web.staff;

import health.lintel.records.ReferenceRange;
import health.lintel.records.Result;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result that waits for a clinician's plain words.
///
/// @param values the result, and the values that a report is made of
/// @param said   what was said about it before
/// @param holder a colleague who has the item; empty if nobody else
/// @param typed  what was typed and not saved
/// @param most   letters that a comment may have
public record CommentPage(
        Task task,
        Panel panel,
        List<Value> values,
        List<Said> said,
        String holder,
        String typed,
        int most,
        Problems problems,
        int status)
        implements Page {

    /// A value with what it is measured against.
    ///
    /// @param range   null if the chart has none
    /// @param earlier the same test before
    public record Value(Result result, @Nullable ReferenceRange range, List<Result> earlier) {

        /// Where the value lies against the usual; null if it is no number or has no two ends to lie between.
        public @Nullable Line line() {
            BigDecimal value = number(result.value());
            if (value == null || range == null || !range.isClosed()) return null;
            BigDecimal low = java.util.Objects.requireNonNull(range.low());
            BigDecimal high = java.util.Objects.requireNonNull(range.high());
            BigDecimal span = high.subtract(low);
            return new Line(
                    value.min(low.subtract(span)).toPlainString(),
                    value.max(high.add(span)).toPlainString(),
                    low.toPlainString(),
                    high.toPlainString(),
                    value.toPlainString());
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            try {
                return text == null ? null : new BigDecimal(text);
            } catch (NumberFormatException words) {
                return null;
            }
        }
    }

    /// A number line, as the browser draws one.
    public record Line(String min, String max, String low, String high, String value) {}

    public record Said(String words, String by, Instant at) {}

    public boolean mayWrite() {
        return task.isOpen() && holder.isEmpty();
    }

    @Override
    public String template() {
        return "staff/comment";
    }
}
