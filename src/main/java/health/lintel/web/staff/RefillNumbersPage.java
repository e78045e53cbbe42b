package health.lintel.web.staff;

import health.lintel.bridging.BridgeNumbers;
import health.lintel.renewals.RefillNumbers;
import health.lintel.web.ui.Page;
import java.util.Locale;

/// The last 30 days.
///
/// @param dangerous medicines dangerous to stop that end before their patient is seen
public record RefillNumbersPage(RefillNumbers.Numbers refills, BridgeNumbers.Numbers bridges, long dangerous)
        implements Page {

    public String perHundred(int requests) {
        return String.format(Locale.ROOT, "%.1f", refills.perHundred(requests));
    }

    public String hours() {
        Double middle = refills.hoursMiddle();
        return middle == null ? "-" : String.format(Locale.ROOT, "%.1f", middle);
    }

    @Override
    public String template() {
        return "staff/refillNumbers";
    }
}
