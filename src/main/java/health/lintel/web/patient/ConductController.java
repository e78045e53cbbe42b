package health.lintel.web.patient;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.ConductCase;
import health.lintel.conduct.Incident;
import health.lintel.conduct.Suspension;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.web.patient.ConductPage.State;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class ConductController {
    private static final int MOST = 4000;

    private final Conduct conduct;
    private final KeptWords kept;
    private final Policies policies;
    private final Clock clock;

    ConductController(Conduct conduct, KeptWords kept, Policies policies, Clock clock) {
        this.conduct = conduct;
        this.kept = kept;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/conduct")
    Answer show(ChartAccess access, SignedIn reader) {
        String words = kept.take(reader.person(), "/conduct")
                .map(fields -> String.join("\n", fields.getOrDefault("words", List.of())))
                .orElse("");
        return page(access, Ids.next().toString(), words, Problems.none());
    }

    @PostMapping("/conduct/appeal")
    Answer create(@RequestParam String once, @RequestParam(defaultValue = "") String words, ChartAccess access) {
        Problems problems = Problems.none();
        if (words.isBlank()) problems.add("words", "conduct.appeal.empty");
        if (words.length() > MOST) problems.add("words", "conduct.appeal.long", "most", MOST);
        if (problems.any()) return page(access, once, words, problems);
        boolean isHeard = conduct.appeal(access.actor(), key(once), words.strip());
        return Redirect.to("/conduct").saying(isHeard ? "conduct.appeal.sent" : "conduct.appeal.notNeeded");
    }

    private ConductPage page(ChartAccess access, String once, String words, Problems problems) {
        Optional<ConductCase> found = conduct.caseOf(access);
        ConductCase known = found.orElse(null);
        Incident.Review review = known == null ? null : known.incident().review();
        Suspension pause = known == null ? null : known.suspension();
        State state = state(known);
        boolean isOpen = state == State.PAUSED || state == State.HELD || state == State.APPEALED;
        Instant due = known == null || !isOpen ? null : known.reviewDue();
        return new ConductPage(
                state,
                known == null || state == State.OPEN ? "" : known.incident().quotation(),
                pause != null
                        ? pause.began()
                        : known == null ? null : known.incident().openedAt(),
                due,
                due != null && due.isBefore(clock.instant()),
                review == null ? null : review.at(),
                known == null ? 0 : known.appeals(),
                policies.current().text(Clause.CONDUCT_STANDARD),
                once,
                words,
                problems);
    }

    private static State state(@Nullable ConductCase known) {
        if (known == null) return State.OPEN;
        boolean isPaused = known.suspension() != null;
        return switch (known.state()) {
            case REPORTED, DISMISSED -> State.OPEN;
            case HELD -> State.HELD;
            case SUSPENDED -> State.PAUSED;
            // Words that were only held closed nothing: what stays of them is the warning.
            case UPHELD -> isPaused ? State.UPHELD : State.LESSER;
            case APPEALED -> isPaused ? State.APPEALED : State.LESSER;
            case STANDS -> isPaused ? State.STANDS : State.LESSER;
            case LESSER -> State.LESSER;
            case LIFTED -> State.LIFTED;
        };
    }

    private static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
