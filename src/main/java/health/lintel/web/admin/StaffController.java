package health.lintel.web.admin;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.accounts.SignedIn;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Coverage;
import health.lintel.workqueue.Destination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One member of staff: a code for their account, times away with who stands in, leaving (clause `reply.promise`).
@Controller
class StaffController {
    private final StaffPeople staff;
    private final People people;
    private final EnrollmentCodes codes;
    private final Coverage coverage;
    private final Policies policies;

    StaffController(StaffPeople staff, People people, EnrollmentCodes codes, Coverage coverage, Policies policies) {
        this.staff = staff;
        this.people = people;
        this.codes = codes;
        this.coverage = coverage;
        this.policies = policies;
    }

    @GetMapping("/admin/people/{person}")
    Answer show(@PathVariable("person") UUID id) {
        return page(staff.member(id), null, StaffPage.Typed.NOTHING, Problems.none());
    }

    /// A code with which they make their account, or choose a new passphrase.
    @PostMapping("/admin/people/{person}/code")
    Answer code(SignedIn by, @PathVariable("person") UUID id) {
        StaffMember member = staff.member(id);
        try {
            return page(member, codes.issue(member.id(), by.person()), StaffPage.Typed.NOTHING, Problems.none());
        } catch (IllegalArgumentException unknownBirthDate) {
            Problems problems = Problems.none().add("code", "admin.problem.birthDate");
            return page(member, null, StaffPage.Typed.NOTHING, problems);
        }
    }

    @PostMapping("/admin/people/{person}/absences")
    Answer away(SignedIn by, @PathVariable("person") UUID id, @RequestParam Map<String, String> form) {
        StaffMember member = staff.member(id);
        StaffPage.Typed typed = StaffPage.Typed.of(form);
        Problems problems = Problems.none();
        LocalDate from = typed.from().date().orElse(null);
        LocalDate last = typed.until().date().orElse(null);
        if (from == null) problems.add("from", "admin.problem.day");
        if (last == null && !typed.until().equals(DateParts.EMPTY)) problems.add("until", "admin.problem.day");
        if (from != null && last != null && last.isBefore(from)) problems.add("until", "admin.problem.ends");
        Destination cover = staff.named(typed.cover())
                .map(other -> Destination.person(other.id()))
                .orElse(null);
        boolean isKnown = typed.cover().isEmpty() || cover != null;
        if (!isKnown || typed.cover().equals(id.toString())) problems.add("cover", "admin.problem.cover");
        if (problems.any() || from == null) return page(member, null, typed, problems);
        coverage.recordAbsence(
                member.id(), start(from), last == null ? null : start(last.plusDays(1)), cover, by.person());
        return Redirect.to("/admin/people/" + id).saying("admin.said.away");
    }

    @PostMapping("/admin/people/{person}/back")
    Answer back(SignedIn by, @PathVariable("person") UUID id) {
        coverage.endAbsence(staff.member(id).id(), by.person());
        return Redirect.to("/admin/people/" + id).saying("admin.said.back");
    }

    /// Their work goes to others and their sign-ins end with the same commit. Nobody records their own departure.
    @PostMapping("/admin/people/{person}/departure")
    Answer left(SignedIn by, @PathVariable("person") UUID id, @RequestParam(defaultValue = "") String why) {
        StaffMember member = staff.member(id);
        Problems problems = Problems.none();
        if (why.isBlank()) problems.add("why", "admin.problem.why");
        if (member.id().equals(by.person())) problems.add("why", "admin.problem.self");
        var typed = new StaffPage.Typed(DateParts.EMPTY, DateParts.EMPTY, "", why);
        if (problems.any()) return page(member, null, typed, problems);
        people.recordDeparture(member.id(), by.person(), why.strip());
        return Redirect.to("/admin/people").saying("admin.said.left");
    }

    private StaffPage page(
            StaffMember member, EnrollmentCodes.@Nullable Issued issued, StaffPage.Typed typed, Problems problems) {
        return new StaffPage(
                member,
                coverage.absences().stream()
                        .filter(absence -> absence.person().equals(member.id()))
                        .toList(),
                staff.choices().stream()
                        .filter(choice -> !choice.value().equals(member.id().toString()))
                        .toList(),
                issued,
                typed,
                problems);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(policies.calendar().practice().zone()).toInstant();
    }
}
