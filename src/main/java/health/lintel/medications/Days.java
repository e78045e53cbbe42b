package health.lintel.medications;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many days one fill lasts: as the pharmacy says, as it was written, and only for plain tablets of a plain dose
/// worked out.
final class Days {
    private Days() {}

    static @Nullable Integer of(Dispense fill, Written written, EnumSet<Doubt> doubts) {
        boolean isWhole = fill.quantity() == null
                || (written.quantity() != null && fill.quantity().compareTo(written.quantity()) == 0);
        Integer given = fill.days() != null ? fill.days() : isWhole ? written.days() : null;
        return of(written, fill.quantity() == null ? written.quantity() : fill.quantity(), given, doubts);
    }

    static @Nullable Integer of(
            Written written, @Nullable BigDecimal quantity, @Nullable Integer given, EnumSet<Doubt> doubts) {
        boolean isAsNeeded = Dose.isAsNeeded(written.dosage());
        if (isAsNeeded) doubts.add(Doubt.AS_NEEDED);
        if (Dose.isTitrating(written.dosage())) doubts.add(Doubt.TITRATING);
        if (given != null && given > 0) return given;
        if (!Dose.isPlainTablet(written.name())) doubts.add(Doubt.NOT_COUNTABLE);
        else if (quantity != null) {
            Optional<Dose.Rate> rate = Dose.rate(written.dosage());
            if (rate.isPresent()) doubts.add(Doubt.COMPUTED);
            if (rate.isPresent()) return rate.get().daysOf(quantity);
        }
        doubts.add(Doubt.NO_AMOUNT);
        return null;
    }
}
