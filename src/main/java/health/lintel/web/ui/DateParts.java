package health.lintel.web.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A date as it was typed into the three boxes of a date field, so that it can be shown again as it was.
public record DateParts(String month, String day, String year) {
    public static final DateParts EMPTY = new DateParts("", "", "");

    /// The date, if the boxes make one.
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }
}
