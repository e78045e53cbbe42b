package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.audit.AuditTrail;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.practice.OnCallRoster;
import health.lintel.storage.Transactions;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is on call when (clause `urgent.same-day`).
@Controller
class RosterController {
    private final OnCallRoster roster;
    private final StaffPeople staff;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    RosterController(
            OnCallRoster roster,
            StaffPeople staff,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.roster = roster;
        this.staff = staff;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/admin/on-call")
    Answer show() {
        return page(RosterPage.Typed.NOTHING, Problems.none());
    }

    @PostMapping("/admin/on-call")
    Answer create(SignedIn person, @RequestParam Map<String, String> form) {
        RosterPage.Typed typed = RosterPage.Typed.of(form);
        Problems problems = Problems.none();
        Optional<StaffMember> member = staff.named(typed.who()).filter(RosterController::mayBeOnCall);
        if (member.isEmpty()) problems.add("who", "admin.problem.who");
        if (typed.phone().replaceAll("\\D", "").length() < 10) problems.add("phone", "admin.problem.phone");
        Optional<Instant> begins = moment(typed.from(), typed.fromTime(), "from", problems);
        Optional<Instant> ends = moment(typed.until(), typed.untilTime(), "until", problems);
        if (begins.isPresent() && ends.isPresent()) {
            if (!ends.get().isAfter(begins.get())) problems.add("until", "admin.problem.ends");
            else if (!ends.get().isAfter(clock.instant())) problems.add("until", "admin.problem.over");
        }
        if (problems.any()) return page(typed, problems);
        enter(person, member.orElseThrow(), typed.phone().strip(), begins.orElseThrow(), ends.orElseThrow());
        return Redirect.to("/admin/on-call").saying("admin.said.shift");
    }

    private void enter(SignedIn by, StaffMember member, String phone, Instant begins, Instant ends) {
        transactions.forStaff(by.person(), () -> {
            OnCallRoster.Shift shift = roster.enter(member.id(), phone, begins, ends);
            audit.record(
                    by.person(),
                    "on-call.shift-entered",
                    "shift/" + shift.id(),
                    null,
                    member.id().toString());
            return shift;
        });
    }

    private Optional<Instant> moment(DateParts day, String time, String field, Problems problems) {
        try {
            LocalTime at = LocalTime.parse(time.strip());
            var zone = policies.calendar().practice().zone();
            Optional<Instant> found =
                    day.date().map(date -> date.atTime(at).atZone(zone).toInstant());
            if (found.isEmpty()) problems.add(field, "admin.problem.day");
            return found;
        } catch (DateTimeParseException notATime) {
            problems.add(field + "-time", "admin.problem.time");
            return Optional.empty();
        }
    }

    private RosterPage page(RosterPage.Typed typed, Problems problems) {
        Instant now = clock.instant();
        List<RosterPage.Line> lines = roster.from(now).stream()
                .map(shift -> new RosterPage.Line(shift, staff.name(shift.person())))
                .toList();
        List<Choice> who = staff.all().stream()
                .filter(RosterController::mayBeOnCall)
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .toList();
        return new RosterPage(lines, roster.coversAt(now), who, typed, problems);
    }

    /// Who reads charts and may advise.
    private static boolean mayBeOnCall(StaffMember member) {
        return member.role() == StaffRole.PROVIDER || member.role() == StaffRole.CLINICAL_SUPPORT;
    }
}
