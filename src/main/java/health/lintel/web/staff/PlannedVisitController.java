package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Arrivals;
import health.lintel.appointments.Planned;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.policy.VisitType;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Receiving a patient: here, did not come, done. Done opens the follow-up window; one tick makes it a grant about a
/// matter (`follow-up.window`).
@Controller
class PlannedVisitController {
    private final Appointments appointments;
    private final Arrivals arrivals;
    private final Items items;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    PlannedVisitController(
            Appointments appointments, Arrivals arrivals, Items items, People people, Policies policies, Clock clock) {
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.items = items;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/schedule/visits/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return page(person, find(person, id), "", "", standard(), Problems.none());
    }

    @PostMapping("/schedule/visits/{id}")
    Answer create(
            SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String grant,
            @RequestParam(name = "until-month", defaultValue = "") String month,
            @RequestParam(name = "until-day", defaultValue = "") String day,
            @RequestParam(name = "until-year", defaultValue = "") String year) {
        Planned planned = find(person, id);
        DateParts until = new DateParts(month, day, year);
        Problems problems = Problems.none();
        boolean isGranted = !grant.isEmpty();
        if (act.equals("done") && isGranted) check(matter, until, problems);
        if (problems.any()) return page(person, planned, "", matter, until, problems);
        ChartAccess chart = items.chart(person, planned.patient().value());
        try {
            AppointmentStatus then = AppointmentStatus.of(seen.isEmpty() ? "proposed" : seen);
            switch (act) {
                case "arrived" -> arrivals.say(chart, id, then, AppointmentStatus.ARRIVED);
                case "noshow" -> arrivals.say(chart, id, then, AppointmentStatus.NOSHOW);
                case "done" -> {
                    if (!PatientPanel.isClinical(person)) throw Items.notFound();
                    LocalDate last = isGranted ? until.date().orElse(null) : null;
                    arrivals.close(chart, id, then, matter.isBlank() ? null : matter.strip(), last);
                }
                default -> {
                    return Redirect.to("/schedule/visits/" + id);
                }
            }
            return Redirect.to("/schedule?day=" + dayOf(planned)).saying("schedule.said." + act);
        } catch (Arrivals.SaidMeanwhile meanwhile) {
            Planned now = find(person, id);
            PersonId by = now.statusBy();
            String who = by == null ? "?" : new Names(people).of(by);
            return page(person, now, who, matter, until, Problems.none());
        }
    }

    private void check(String matter, DateParts until, Problems problems) {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        if (matter.isBlank()) problems.add("matter", "schedule.problem.matter");
        if (until.date().filter(date -> !date.isBefore(today)).isEmpty()) {
            problems.add("until", "schedule.problem.until");
        }
    }

    private PlannedVisitPage page(
            SignedIn person, Planned planned, String meanwhile, String matter, DateParts until, Problems problems) {
        ChartAccess chart = items.chart(person, planned.patient().value());
        return new PlannedVisitPage(
                planned.visit(),
                people.patient(chart),
                dayOf(planned),
                PatientPanel.isClinical(person),
                meanwhile,
                matter,
                until,
                problems);
    }

    /// The last day of the window that the visit opens anyway.
    private DateParts standard() {
        Integer days = policies.current().settings().followUp().days().get(VisitType.OFFICE);
        LocalDate last = policies.calendar().dayOf(clock.instant()).plusDays(days == null ? 14 : days);
        return new DateParts(last.getMonthValue() + "", last.getDayOfMonth() + "", last.getYear() + "");
    }

    private LocalDate dayOf(Planned planned) {
        return policies.calendar().dayOf(planned.visit().start());
    }

    private Planned find(SignedIn person, UUID id) {
        return appointments.planned(person.person(), id).orElseThrow(Items::notFound);
    }
}
