package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening and closing a clinician's hours, a week at a time. What is booked stands when hours are closed.
@Controller
class HoursController {
    private static final Set<String> LENGTHS = Set.of("15", "20", "30", "45", "60");

    private final Schedules schedules;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    HoursController(Schedules schedules, People people, Policies policies, Clock clock) {
        this.schedules = schedules;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/schedule/hours")
    Answer show(@RequestParam(defaultValue = "") String clinician, @RequestParam(defaultValue = "") String week) {
        var typed = new HoursPage.Typed(clinician, List.of(), "09:00", "12:00", "30");
        return page(typed, monday(week), Problems.none());
    }

    @PostMapping("/schedule/hours")
    Answer create(
            SignedIn person,
            @RequestParam(defaultValue = "") String clinician,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(name = "day", defaultValue = "") List<String> days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "30") String minutes,
            @RequestParam(defaultValue = "open") String act) {
        var typed = new HoursPage.Typed(clinician, days, from, until, minutes);
        LocalDate monday = monday(week);
        Problems problems = Problems.none();
        StaffMember who = provider(clinician).orElse(null);
        if (who == null) problems.add("clinician", "schedule.problem.clinician");
        List<Span> hours = hours(typed, monday, problems);
        if (who == null || problems.any()) return page(typed, monday, problems);
        Schedule schedule = schedules.of(who.id(), who.name());
        String back = "/schedule/hours?clinician=" + who.id() + "&week=" + monday;
        if (act.equals("close")) {
            schedules.close(person.person(), schedule, hours);
            return Redirect.to(back).saying("schedule.said.closed");
        }
        schedules.open(person.person(), schedule, hours, Duration.ofMinutes(Long.parseLong(minutes)));
        return Redirect.to(back).saying("schedule.said.opened");
    }

    private List<Span> hours(HoursPage.Typed typed, LocalDate monday, Problems problems) {
        LocalTime from = time(typed.from());
        LocalTime until = time(typed.until());
        boolean inOrder = from != null && until != null && from.isBefore(until);
        List<LocalDate> chosen = monday.datesUntil(monday.plusDays(7))
                .filter(day -> typed.days().contains(day.toString()))
                .toList();
        if (chosen.isEmpty()) problems.add("day", "schedule.problem.days");
        if (!inOrder) problems.add("from", "schedule.problem.hours");
        if (!LENGTHS.contains(typed.minutes())) problems.add("minutes", "schedule.problem.minutes");
        List<Span> hours = new ArrayList<>();
        if (from == null || until == null || !inOrder) return hours;
        ZoneId zone = policies.calendar().practice().zone();
        for (LocalDate day : chosen) {
            hours.add(new Span(
                    day.atTime(from).atZone(zone).toInstant(),
                    day.atTime(until).atZone(zone).toInstant()));
        }
        return hours;
    }

    private HoursPage page(HoursPage.Typed typed, LocalDate monday, Problems problems) {
        List<Choice> clinicians = people.staff().stream()
                .filter(member -> member.role() == StaffRole.PROVIDER)
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .toList();
        String chosen = typed.clinician().isEmpty() && !clinicians.isEmpty()
                ? clinicians.getFirst().value()
                : typed.clinician();
        var shown = new HoursPage.Typed(chosen, typed.days(), typed.from(), typed.until(), typed.minutes());
        return new HoursPage(clinicians, monday, week(chosen, monday), shown, problems);
    }

    private Map<LocalDate, List<Slot>> week(String clinician, LocalDate monday) {
        ZoneId zone = policies.calendar().practice().zone();
        Span week = new Span(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(7).atStartOfDay(zone).toInstant());
        return schedules.slots(week).stream()
                .filter(slot -> clinician.equals(String.valueOf(slot.schedule().practitioner())))
                .collect(Collectors.groupingBy(slot -> policies.calendar().dayOf(slot.start())));
    }

    private Optional<StaffMember> provider(String id) {
        return people.staff().stream()
                .filter(member -> member.role() == StaffRole.PROVIDER)
                .filter(member -> member.id().toString().equals(id))
                .findFirst();
    }

    private LocalDate monday(String week) {
        LocalDate day;
        try {
            day = LocalDate.parse(week);
        } catch (DateTimeException noDay) {
            day = policies.calendar().dayOf(clock.instant());
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
