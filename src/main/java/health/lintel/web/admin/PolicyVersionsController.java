package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.versions.Differences;
import health.lintel.versions.NotAllowed;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The policy's versions: which is in force, what is being written, what was (clause `policy.known`).
@Controller
class PolicyVersionsController {
    private final Versions versions;
    private final PolicyWriters writers;
    private final StaffPeople staff;
    private final PolicyScreens screens;

    PolicyVersionsController(Versions versions, PolicyWriters writers, StaffPeople staff, PolicyScreens screens) {
        this.versions = versions;
        this.writers = writers;
        this.staff = staff;
        this.screens = screens;
    }

    @GetMapping("/admin/policy")
    Answer show(SignedIn person) {
        return list(person, "", Problems.none());
    }

    @PostMapping("/admin/policy/drafts")
    Answer create(
            SignedIn person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason) {
        Problems problems = Problems.none();
        if (writers.find(from).isEmpty()) problems.add("from", "versions.problem.from");
        if (reason.isBlank()) problems.add("reason", "versions.problem.NO_REASON");
        if (problems.any()) return list(person, reason, problems);
        try {
            int number = versions.begin(person.person(), Integer.parseInt(from), reason);
            return Redirect.to("/admin/policy/" + number).saying("versions.said.begun");
        } catch (NotAllowed refused) {
            return list(person, reason, problems.add("from", "versions.problem." + refused.why()));
        }
    }

    @GetMapping("/admin/policy/{number}")
    Answer version(SignedIn person, @PathVariable String number) {
        return screens.page(person, writers.version(number), PolicyVersionPage.Typed.NOTHING, Problems.none());
    }

    /// What two versions say differently. Without numbers: the one in force and the one before it.
    @GetMapping("/admin/policy/compare")
    Answer compare(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        List<Version> all = versions.all();
        Version later = writers.find(to).orElseGet(all::getFirst);
        Version earlier =
                writers.find(from).orElseGet(() -> versions.find(later.base()).orElse(later));
        return new PolicyDiffPage(
                all, earlier.number(), later.number(), Differences.between(earlier.text(), later.text()));
    }

    private PolicyVersionsPage list(SignedIn person, String reason, Problems problems) {
        List<PolicyVersionsPage.Line> lines = versions.all().stream()
                .map(version -> new PolicyVersionsPage.Line(version, by(version), approver(version)))
                .toList();
        return new PolicyVersionsPage(lines, PolicyWriters.mayWrite(person), reason, problems);
    }

    private String by(Version version) {
        return version.steps().isEmpty()
                ? ""
                : staff.name(version.steps().getFirst().by());
    }

    private String approver(Version version) {
        return version.steps().stream()
                .filter(step -> switch (step.act()) {
                    case APPROVE, CONFIRM, REFUSE -> true;
                    default -> false;
                })
                .reduce((earlier, later) -> later)
                .map(step -> staff.name(step.by()))
                .orElse("");
    }
}
