package health.lintel.web.patient;

import health.lintel.billing.Bill;
import health.lintel.datatypes.Money;
import health.lintel.web.ui.Page;
import java.util.ArrayList;
import java.util.List;

/// The bill of one visit: the price, who pays which part of it, and why.
public record BillPage(Bill bill, boolean cards, boolean mayWrite) implements Page {
    /// The bar is so wide, in its own units.
    public static final int WIDTH = 1000;

    /// A part of the price.
    ///
    /// @param key of its words under `bills.parts`
    public record Part(String key, Money amount, long x, long width) {}

    /// The parts of the price, in the order of the table; together they are the price.
    public List<Part> parts() {
        return parts(bill);
    }

    static List<Part> parts(Bill bill) {
        var amounts = bill.amounts();
        List<Part> parts = new ArrayList<>();
        add(parts, "discount", amounts.discount(), amounts.charged());
        add(parts, "plan", amounts.planPaid(), amounts.charged());
        add(parts, "waiting", amounts.waiting(), amounts.charged());
        add(parts, "paid", amounts.youPaid(), amounts.charged());
        add(parts, "owed", amounts.owed(), amounts.charged());
        return parts;
    }

    private static void add(List<Part> parts, String key, Money amount, Money whole) {
        if (!amount.isPositive() || !whole.isPositive()) return;
        long x = parts.isEmpty() ? 0 : parts.getLast().x() + parts.getLast().width();
        long width = Math.min(WIDTH - x, Math.round((double) WIDTH * amount.cents() / whole.cents()));
        parts.add(new Part(key, amount, x, width));
    }

    @Override
    public String template() {
        return "patient/bill";
    }
}
