package health.lintel.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bill of one visit.
///
/// @param visitType the policy's word for the kind of visit, such as `office`
/// @param dueOn     the day by which we ask for what is owed
public record Bill(
        UUID id,
        @Nullable UUID encounter,
        LocalDate servedOn,
        String visitType,
        @Nullable String clinician,
        @Nullable String plan,
        String confidentiality,
        LocalDate dueOn,
        List<Claim.Line> lines,
        Breakdown amounts) {

    public Bill {
        lines = List.copyOf(lines);
    }

    /// To say on the phone which bill is meant; it says nothing of the visit.
    public String number() {
        String digits = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "B-" + digits.substring(digits.length() - 8);
    }

    public boolean isOpen() {
        return amounts.owed().isPositive();
    }

    boolean isGuarded() {
        return !confidentiality.equals("N");
    }
}
