package health.lintel.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A practice as its policy file describes it; local times are in its `zone`.
///
/// @param version  of the section `practice`, so that a receipt can name the hours it was decided under
/// @param hours    office hours by weekday; a day that is missing is closed
/// @param lunch    the part of the office hours in which the answering service takes calls
/// @param holidays the rule that closes further days
/// @param closed   single days on which the practice is closed besides
/// @param organizations ids or names by which imported charts know this practice; empty: every visit to an office is
/// ours
public record Practice(
        int version,
        String name,
        ZoneId zone,
        Map<DayOfWeek, OpenHours> hours,
        Optional<OpenHours> lunch,
        Phones phones,
        HolidayRule holidays,
        Set<LocalDate> closed,
        Set<String> organizations) {

    public Practice {
        hours = Map.copyOf(hours);
        closed = Set.copyOf(closed);
        organizations = Set.copyOf(organizations);
        if (hours.isEmpty()) throw new IllegalArgumentException("a practice is open on one weekday at least");
    }
}
