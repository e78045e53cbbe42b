package health.lintel.web.patient;

import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;

/// Who looked at the record, besides the reader.
public record LooksPage(List<Look> looks) implements Page {
    public LooksPage {
        looks = List.copyOf(looks);
    }

    /// @param who  a name; empty for the portal itself
    /// @param what the words' key for what they did
    public record Look(Instant at, String who, String what) {}

    @Override
    public String template() {
        return "patient/looks";
    }
}
