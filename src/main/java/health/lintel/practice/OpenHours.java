package health.lintel.practice;

import java.time.LocalTime;

/// The hours of one day in local time: from `opens` up to, not including, `closes`.
public record OpenHours(LocalTime opens, LocalTime closes) {
    public OpenHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + " but closes at " + closes);
        }
    }

    /// Reads `08:00-17:00`.
    ///
    /// @throws java.time.DateTimeException or IllegalArgumentException when it is no such thing
    public static OpenHours parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) throw new IllegalArgumentException("hours are written 08:00-17:00, not " + text);
        return new OpenHours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
    }
}
