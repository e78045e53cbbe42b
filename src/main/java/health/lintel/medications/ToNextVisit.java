package health.lintel.medications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The arithmetic of "enough to reach the next visit", as a person would write it down. Pure.
///
/// @param until      the visit to reach
/// @param days       from today to the visit
/// @param spare      days more, since visits move
/// @param inHand     days that are left now; 0 if nobody knows, so that nobody runs short
/// @param daysOfFill of one fill
/// @param quantity   of one fill; null if nobody wrote it
/// @param fills      needed, the first included; 0 if what is in hand reaches
public record ToNextVisit(
        LocalDate until,
        int days,
        int spare,
        int inHand,
        int daysOfFill,
        @Nullable BigDecimal quantity,
        int fills) {
    /// A visit that moves by a week leaves nobody without.
    public static final int SPARE = 7;

    private static final int USUAL_FILL = 30;
    private static final int MOST_FILLS = 12;

    /// @param daysLeft   null if nobody knows
    /// @param daysOfFill null if nobody wrote it: 30
    public static ToNextVisit of(
            LocalDate today,
            LocalDate until,
            @Nullable Integer daysLeft,
            @Nullable Integer daysOfFill,
            @Nullable BigDecimal quantity) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(today, until));
        int inHand = daysLeft == null ? 0 : daysLeft;
        int fill = daysOfFill == null || daysOfFill < 1 ? USUAL_FILL : daysOfFill;
        int wanting = days + SPARE - inHand;
        int fills = wanting <= 0 ? 0 : Math.min(MOST_FILLS, (wanting + fill - 1) / fill);
        return new ToNextVisit(until, days, SPARE, inHand, fill, quantity, fills);
    }

    /// Days that must be filled.
    public int missing() {
        return Math.max(0, days + spare - inHand);
    }

    /// Refills after the first fill.
    public int refills() {
        return Math.max(0, fills - 1);
    }

    /// The first day without if so much is given.
    public LocalDate reaches(LocalDate today) {
        return today.plusDays(inHand + (long) fills * daysOfFill);
    }
}
