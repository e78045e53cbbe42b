package health.lintel.bridging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Several prescriptions of schedule II at one visit, each with the day before which it is not filled, together at
/// most 90 days (21 CFR 1306.12(b)). Where a state forbids it, none. Pure.
public final class SequentialFills {
    private static final int MOST_DAYS = 90;

    private SequentialFills() {}

    /// The law of the practice's state, as the practice set it.
    public enum State {
        ALLOWS,
        FORBIDS
    }

    /// The first day of each fill, from the day the supply in hand ends to the visit.
    public static List<LocalDate> days(State state, LocalDate from, LocalDate visit, int daysOfFill) {
        if (state == State.FORBIDS || daysOfFill < 1) return List.of();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from;
                day.isBefore(visit) && !day.plusDays(daysOfFill).isAfter(from.plusDays(MOST_DAYS));
                day = day.plusDays(daysOfFill)) days.add(day);
        return days;
    }
}
