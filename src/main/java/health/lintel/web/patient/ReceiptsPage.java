package health.lintel.web.patient;

import health.lintel.decisions.Receipt;
import health.lintel.web.ui.Page;
import java.util.List;

/// What the portal decided about the patient's words, the newest first, one line for one message.
public record ReceiptsPage(List<Receipt> receipts) implements Page {
    public ReceiptsPage {
        receipts = List.copyOf(receipts);
    }

    @Override
    public String template() {
        return "patient/receipts";
    }
}
