package health.lintel.web.gate;

import health.lintel.web.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form came that was opened for another patient than the one in hand. Nothing was done with it; all of it is
/// kept on this page.
///
/// @param now   who is helped now; null if nobody is chosen any more
/// @param then  for whom it was written; null if that cannot be said, or the right to act for them has ended
/// @param words what was typed; empty if nothing
/// @param back  sends it for whom it was written
/// @param stay  uses it for who is helped now
public record OtherChartPage(
        @Nullable Whom now,
        @Nullable Whom then,
        String words,
        @Nullable Way back,
        @Nullable Way stay) implements Page {

    /// A patient.
    ///
    /// @param own it is the reader's own chart
    public record Whom(String name, boolean own) {
        public String key() {
            return own ? "own" : "other";
        }
    }

    /// A form to send, with all that was typed.
    public record Way(String action, List<Field> fields) {}

    public record Field(String name, String value) {}

    @Override
    public String template() {
        return "patient/other-chart";
    }

    @Override
    public int status() {
        return 409;
    }
}
