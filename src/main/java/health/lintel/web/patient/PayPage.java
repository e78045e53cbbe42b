package health.lintel.web.patient;

import health.lintel.datatypes.Money;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much to pay now. The card itself is typed on the processor's own page.
///
/// @param once made with the form; the same key sets out once
/// @param bill the one bill that is meant; null: all
/// @param how  "all" or "part"
public record PayPage(UUID once, @Nullable UUID bill, Money owed, String how, String amount, Problems problems)
        implements Page {
    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    @Override
    public String template() {
        return "patient/pay";
    }
}
