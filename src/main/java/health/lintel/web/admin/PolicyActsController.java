package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import health.lintel.versions.Approvals;
import health.lintel.versions.GoingBack;
import health.lintel.versions.NotAllowed;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people do with a version: propose, approve, refuse, withdraw, go back.
@Controller
class PolicyActsController {
    private final Versions versions;
    private final Approvals approvals;
    private final GoingBack goingBack;
    private final Policies policies;
    private final PolicyWriters writers;
    private final PolicyScreens screens;

    PolicyActsController(
            Versions versions,
            Approvals approvals,
            GoingBack goingBack,
            Policies policies,
            PolicyWriters writers,
            PolicyScreens screens) {
        this.versions = versions;
        this.approvals = approvals;
        this.goingBack = goingBack;
        this.policies = policies;
        this.writers = writers;
        this.screens = screens;
    }

    @PostMapping("/admin/policy/{number}/catch-up")
    Answer catchUp(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "catch-up", version -> {
            versions.catchUp(person.person(), version.number());
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/propose")
    Answer propose(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "propose", version -> {
            String seen = form.getOrDefault("revision", "");
            ChangeKind kind = Arrays.stream(ChangeKind.values())
                    .filter(each -> each.name().equals(form.get("kind")))
                    .findFirst()
                    .orElse(ChangeKind.WORDING);
            var proposal =
                    new Approvals.Proposal(form.getOrDefault("reason", ""), form.getOrDefault("warnings", ""), kind);
            int revision = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
            approvals.propose(person.person(), version.number(), revision, proposal);
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/take-back")
    Answer takeBack(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "take-back", version -> {
            approvals.takeBack(person.person(), version.number());
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/withdraw")
    Answer withdraw(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "withdraw", version -> {
            approvals.withdraw(person.person(), version.number(), form.getOrDefault("reason", ""));
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/refuse")
    Answer refuse(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "refuse", version -> {
            approvals.refuse(person.person(), version.number(), form.getOrDefault("reason", ""));
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/approve")
    Answer approve(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        Problems problems = Problems.none();
        Optional<Instant> moment = moment(PolicyVersionPage.Typed.of(form), problems);
        return act(person, number, form, "approve", problems, version -> {
            @Nullable Instant wished = moment.orElse(null);
            approvals.approve(person.person(), version.number(), wished);
            return version.number();
        });
    }

    @PostMapping("/admin/policy/{number}/roll-back")
    Answer rollBack(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        Problems problems = Problems.none();
        if (form.getOrDefault("reason", "").isBlank()) problems.add("reason", "versions.problem.NO_REASON");
        return act(
                person,
                number,
                form,
                "roll-back",
                problems,
                version -> goingBack.to(person.person(), version.number(), form.getOrDefault("reason", "")));
    }

    @PostMapping("/admin/policy/{number}/confirm")
    Answer confirm(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> form) {
        return act(person, number, form, "confirm", Problems.none(), version -> {
            goingBack.confirm(person.person(), version.number());
            return version.number();
        });
    }

    /// An act on a version; the number of the version to go on to.
    private interface VersionWork {
        int on(Version version);
    }

    private Answer act(SignedIn person, String number, Map<String, String> form, String act, VersionWork work) {
        return act(person, number, form, act, null, work);
    }

    /// @param problems null for acts that ask for no code
    private Answer act(
            SignedIn person,
            String number,
            Map<String, String> form,
            String act,
            @Nullable Problems problems,
            VersionWork work) {
        Version version = writers.version(number);
        Problems found = problems == null ? Problems.none() : problems;
        boolean isThemselves = problems == null
                || !found.any() && writers.isThemselves(person, form.getOrDefault("code", ""), "policy." + act, found);
        if (isThemselves) {
            try {
                int next = work.on(version);
                return Redirect.to("/admin/policy/" + next).saying("versions.said." + act);
            } catch (NotAllowed refused) {
                found.add(act, "versions.problem." + refused.why().name());
            }
        }
        return screens.page(person, writers.version(number), PolicyVersionPage.Typed.of(form), found);
    }

    /// When it shall come into force; empty for at once.
    private Optional<Instant> moment(PolicyVersionPage.Typed typed, Problems problems) {
        if (typed.day().equals(health.lintel.web.ui.DateParts.EMPTY)) return Optional.empty();
        try {
            LocalTime time = LocalTime.parse(typed.time().strip());
            var zone = policies.calendar().practice().zone();
            Optional<Instant> moment = typed.day()
                    .date()
                    .map(date -> date.atTime(time).atZone(zone).toInstant());
            if (moment.isEmpty()) problems.add("day", "admin.problem.day");
            return moment;
        } catch (DateTimeParseException notATime) {
            problems.add("time", "admin.problem.time");
            return Optional.empty();
        }
    }
}
