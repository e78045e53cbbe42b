package health.lintel.web.staff;

import health.lintel.practice.PracticeCalendar;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/// The set blocks of a provider's day (clause `focus.providers`): between visits only what cannot wait, the rest at
/// midday and at the end of the day.
enum ProviderDay {
    NOW,
    MIDDAY,
    END_OF_DAY,
    LATER;

    private static final LocalTime MIDDAY_WITHOUT_LUNCH = LocalTime.of(12, 0);

    String key() {
        return "staff.block." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The last block before the item is due; what is grave or late is for now.
    static ProviderDay of(Task task, Instant now, PracticeCalendar calendar) {
        Instant due = task.dueAt();
        if (task.gravity() != Gravity.ROUTINE || task.owesFirstLook() || task.isOverdue(now)) return NOW;
        LocalDate today = calendar.dayOf(now);
        if (due == null || calendar.dayOf(due).isAfter(today)) return LATER;
        Instant midday = today.atTime(midday(calendar))
                .atZone(calendar.practice().zone())
                .toInstant();
        if (now.isBefore(midday) && due.isAfter(midday)) return MIDDAY;
        return due.isAfter(now.plusSeconds(3600)) ? END_OF_DAY : NOW;
    }

    private static LocalTime midday(PracticeCalendar calendar) {
        return calendar.practice().lunch().map(lunch -> lunch.opens()).orElse(MIDDAY_WITHOUT_LUNCH);
    }
}
