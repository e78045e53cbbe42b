package health.lintel.facts;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.Grant;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.Visit;
import health.lintel.policy.Settings;
import health.lintel.practice.PracticeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which follow-up windows a patient has (clause `follow-up.window`). The one place that computes them.
public final class FollowUpWindows {
    private FollowUpWindows() {}

    /// The window that a visit opens: so many days from the day on which it ended, that last day included, in
    /// the practice's zone. Empty for visits that open none.
    public static Optional<Window> after(Visit visit, Settings.FollowUp settings, PracticeCalendar calendar) {
        Integer days = settings.days().get(visit.type());
        if (days == null) return Optional.empty();
        LocalDate held = calendar.dayOf(visit.end());
        return Optional.of(new Window(Window.Kind.VISIT, held, held.plusDays(days), visit.reason(), visit.started()));
    }

    /// All windows that are open at a moment, visits before grants, the longest open first.
    public static List<Window> openAt(Instant moment, Facts facts, Settings settings, PracticeCalendar calendar) {
        LocalDate today = calendar.dayOf(moment);
        List<Window> windows = new ArrayList<>();
        for (Visit visit : known(facts.visits())) {
            if (!visit.end().isAfter(moment)) {
                after(visit, settings.followUp(), calendar).ifPresent(windows::add);
            }
        }
        for (Grant grant : known(facts.grants())) {
            windows.add(new Window(Window.Kind.GRANT, null, grant.until(), grant.matter(), List.of()));
        }
        threadOfStaff(facts, settings, calendar).ifPresent(windows::add);
        windows.removeIf(window -> window.lastDay().isBefore(today));
        windows.sort(Comparator.comparing(Window::kind)
                .thenComparing(Comparator.comparing(Window::lastDay).reversed()));
        return windows;
    }

    /// A thread that staff started is open for its matter as long as any thread lives.
    private static Optional<Window> threadOfStaff(Facts facts, Settings settings, PracticeCalendar calendar) {
        Conversation thread = facts.conversation();
        if (thread == null || thread.startedBy() != StartedBy.STAFF) return Optional.empty();
        LocalDate opened = calendar.dayOf(thread.openedAt());
        LocalDate lastDay = opened.plusDays(settings.length().threadDays());
        return Optional.of(new Window(Window.Kind.STAFF_THREAD, opened, lastDay, thread.matter(), List.of()));
    }

    private static <T> List<T> known(@org.jspecify.annotations.Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
