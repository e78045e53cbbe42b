package health.lintel.web.staff;

import health.lintel.web.ui.Page;
import java.util.List;
import java.util.UUID;

/// The receipts of a patient, newest first.
public record ReceiptsPage(UUID patient, String name, List<ReceiptPage> receipts) implements Page {
    @Override
    public String template() {
        return "staff/receipts";
    }
}
