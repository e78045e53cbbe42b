package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointments;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Write back to us about ... until ..." (clause `follow-up.window`).
@Controller
class WriteBackController {
    private final Items items;
    private final Appointments appointments;
    private final PatientSummary summary;
    private final Policies policies;
    private final Clock clock;

    WriteBackController(
            Items items, Appointments appointments, PatientSummary summary, Policies policies, Clock clock) {
        this.items = items;
        this.appointments = appointments;
        this.summary = summary;
        this.policies = policies;
        this.clock = clock;
    }

    @PostMapping("/patients/{patient}/write-back")
    Answer create(
            SignedIn person,
            @PathVariable UUID patient,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(name = "until-month", defaultValue = "") String month,
            @RequestParam(name = "until-day", defaultValue = "") String day,
            @RequestParam(name = "until-year", defaultValue = "") String year) {
        ChartAccess chart = items.chart(person, patient);
        if (!PatientPanel.isClinical(person)) throw Items.notFound();
        DateParts typed = new DateParts(month, day, year);
        Optional<LocalDate> until =
                typed.date().filter(date -> !date.isBefore(policies.calendar().dayOf(clock.instant())));
        Problems problems = Problems.none();
        if (matter.isBlank()) problems.add("matter", "staff.problem.matter");
        if (until.isEmpty()) problems.add("until", "staff.problem.until");
        if (problems.any()) {
            var kept = new PatientSummaryPage.Typed(matter, typed, "", "", DateParts.EMPTY, "");
            return summary.incomplete(person, chart, kept, problems);
        }
        appointments.grantWriteBack(chart, matter, until.orElseThrow(), null);
        return Redirect.to("/patients/" + patient).saying("staff.said.promised");
    }
}
