package health.lintel.web.staff;

import health.lintel.oncall.LoggedCall;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calls of the night, before clinical support takes over.
///
/// @param last when the night before was handed off; null if never
public record HandOffPage(List<Line> calls, @Nullable Instant last) implements Page {

    /// A call.
    ///
    /// @param open it is not over: clinical support goes on with it
    public record Line(LoggedCall call, String who, String by, boolean open) {}

    public long open() {
        return calls.stream().filter(Line::open).count();
    }

    @Override
    public String template() {
        return "staff/oncallHandoff";
    }
}
