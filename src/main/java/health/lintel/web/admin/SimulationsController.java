package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.simulation.ResultCsv;
import health.lintel.simulation.Run;
import health.lintel.simulation.Shadows;
import health.lintel.simulation.Simulations;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts of the policy, tried on the past or asked beside the policy in force.
@Controller
class SimulationsController {
    static final String NONE = "none";
    private static final String OWN = "own";
    private static final String HOME = "/admin/policy/simulations";
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_PROBLEMS = 8;

    private final Simulations simulations;
    private final Shadows shadows;
    private final Versions versions;

    SimulationsController(Simulations simulations, Shadows shadows, Versions versions) {
        this.simulations = simulations;
        this.shadows = shadows;
        this.versions = versions;
    }

    @GetMapping(HOME)
    Answer list(SignedIn person, @RequestParam(defaultValue = NONE) String which) {
        return page(person, new SimulationsPage.Typed("", which, "", "30"), Problems.none());
    }

    @PostMapping(HOME)
    Answer create(
            SignedIn person,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = OWN) String which,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "30") String days) {
        var typed = new SimulationsPage.Typed(title, which, yaml, days);
        Problems problems = Problems.none();
        PolicyVersion draft = which.equals(NONE) ? null : chosen(which, yaml, problems);
        if (!List.of("30", "90", "365").contains(days)) problems.add("days", "simulation.problem.days");
        if (problems.any()) return page(person, typed, problems);
        String name = name(title, draft);
        UUID id = simulations.begin(person.person(), name, draft, Integer.parseInt(days));
        return Redirect.to(HOME + "/" + id);
    }

    @GetMapping(HOME + "/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return new SimulationPage(run(person, id));
    }

    @GetMapping(HOME + "/{id}/csv")
    ResponseEntity<byte[]> download(SignedIn person, @PathVariable UUID id) {
        Run run = run(person, id);
        return Download.csv("simulation.csv", run.result() == null ? "" : ResultCsv.of(run.result()));
    }

    @PostMapping(HOME + "/shadow")
    Answer shadow(
            SignedIn person,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = OWN) String which,
            @RequestParam(defaultValue = "") String yaml) {
        Problems problems = Problems.none();
        PolicyVersion draft = chosen(which, yaml, problems);
        if (draft == null || problems.any()) {
            return page(person, new SimulationsPage.Typed(title, which, yaml, "30"), problems);
        }
        shadows.begin(person.person(), name(title, draft), draft);
        return Redirect.to(HOME).saying("simulation.shadow.begun");
    }

    @PostMapping(HOME + "/shadow/end")
    Answer endShadow(SignedIn person) {
        shadows.end(person.person());
        return Redirect.to(HOME).saying("simulation.shadow.ended");
    }

    private Run run(SignedIn person, UUID id) {
        return simulations.find(person.person(), id).orElseThrow(StaffPeople::notFound);
    }

    private static String name(String title, @Nullable PolicyVersion draft) {
        String said = title.strip();
        if (said.isEmpty()) return draft == null ? "no policy" : draft.id();
        return said.length() <= LONGEST_TITLE ? said : said.substring(0, LONGEST_TITLE);
    }

    /// A version by its number, drafts too, or the text that was pasted.
    private @Nullable PolicyVersion chosen(String which, String yaml, Problems problems) {
        if (which.matches("[0-9]{1,6}")) {
            Version version = versions.find(Integer.parseInt(which)).orElse(null);
            if (version != null) return parsed("which", version.text().yaml(), problems);
        }
        if (which.equals(OWN)) return parsed("yaml", yaml.replace("\r\n", "\n"), problems);
        problems.add("which", "simulation.problem.which");
        return null;
    }

    private static @Nullable PolicyVersion parsed(String field, String yaml, Problems problems) {
        try {
            return PolicyFile.parse("the draft", yaml);
        } catch (BadPolicy e) {
            e.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(problem -> problems.add(field, "simulation.problem.policy", "problem", problem));
            return null;
        }
    }

    private SimulationsPage page(SignedIn person, SimulationsPage.Typed typed, Problems problems) {
        return new SimulationsPage(
                simulations.newest(person.person()),
                shadows.current(person.person()).orElse(null),
                versions.all(),
                typed,
                problems);
    }
}
