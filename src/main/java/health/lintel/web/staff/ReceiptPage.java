package health.lintel.web.staff;

import health.lintel.decisions.Receipt;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One receipt.
///
/// @param writer who wrote, or took the words down
public record ReceiptPage(UUID patient, String name, Receipt receipt, ReceiptText text, String writer, List<Done> done)
        implements Page {

    /// Something that was shown or done.
    ///
    /// @param who empty for the portal itself
    public record Done(Instant at, String who, String step) {}

    @Override
    public String template() {
        return "staff/receipt";
    }
}
