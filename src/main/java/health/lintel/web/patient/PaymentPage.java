package health.lintel.web.patient;

import health.lintel.billing.Bill;
import health.lintel.billing.Payment;
import health.lintel.web.ui.Page;
import java.util.List;

/// A payment: its receipt once the processor has told us of it, and what we know until then.
public record PaymentPage(Payment payment, Payment.State state, List<Bill> bills) implements Page {
    public PaymentPage {
        bills = List.copyOf(bills);
    }

    /// The words' key of something on this page.
    public String key(String name) {
        return "bills.payment." + state.name().toLowerCase(java.util.Locale.ROOT) + "." + name;
    }

    @Override
    public String template() {
        return "patient/payment";
    }
}
