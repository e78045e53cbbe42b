package health.lintel.web.patient;

import health.lintel.billing.Bill;
import health.lintel.billing.Payment;
import health.lintel.datatypes.Money;
import health.lintel.web.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is owed, and the bill of each visit (clause `billing.pay`). Open to everybody, whatever their standing.
///
/// @param open      bills with something left to pay, oldest first
/// @param others    paid, or the plan has not decided yet; newest first
/// @param receipts  of payments that the processor has told us of
/// @param cards     can a card be used today?
/// @param mayWrite  is a message a way for this reader?
/// @param guarantor who has promised to pay; null: the patient
public record BillsPage(
        List<Bill> open,
        List<Bill> others,
        Money owed,
        List<Payment> receipts,
        boolean cards,
        boolean mayWrite,
        @Nullable String guarantor)
        implements Page {
    public BillsPage {
        open = List.copyOf(open);
        others = List.copyOf(others);
        receipts = List.copyOf(receipts);
    }

    @Override
    public String template() {
        return "patient/bills";
    }
}
