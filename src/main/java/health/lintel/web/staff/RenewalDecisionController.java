package health.lintel.web.staff;

import health.lintel.accounts.Confirmations;
import health.lintel.accounts.SignedIn;
import health.lintel.renewals.Answer.Denial;
import health.lintel.renewals.RenewalChanged;
import health.lintel.renewals.Renewals;
import health.lintel.renewals.Wish;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The decision, by a prescriber who has just shown that it is them. One request at a time: there is no other way.
@Controller
class RenewalDecisionController {
    private static final int LONGEST = 500;
    private static final int MOST_REFILLS = 11;

    private final RenewalScreen screen;
    private final Renewals renewals;
    private final Confirmations confirmations;

    RenewalDecisionController(RenewalScreen screen, Renewals renewals, Confirmations confirmations) {
        this.screen = screen;
        this.renewals = renewals;
        this.confirmations = confirmations;
    }

    @PostMapping("/renewals/{renewal}/decision")
    Answer create(
            SignedIn person,
            @PathVariable UUID renewal,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String medicine,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String refills,
            @RequestParam(defaultValue = "") String directions,
            @RequestParam(defaultValue = "") String denial,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String code) {
        RenewalPage now = screen.show(person, renewal);
        var typed = new RenewalPage.Typed(
                step,
                medicine,
                quantity,
                refills,
                directions,
                denial,
                words,
                now.renewal().prepared());
        Problems problems = Problems.none();
        Wish wish = wish(now, typed, problems);
        if (wish == null || problems.any()) return screen.page(person, renewal, typed, problems, 422);
        switch (confirmations.confirm(person.person(), code, "renewal.decide")) {
            case WRONG_CODE -> problems.add("code", "renewals.problem.code");
            case TOO_MANY_TRIES -> problems.add("code", "renewals.problem.tries");
            case YES -> {}
        }
        if (problems.any()) return screen.page(person, renewal, typed, problems, 422);
        try {
            renewals.decide(person.person(), renewal, wish);
            return Redirect.to("/renewals/" + renewal).saying("renewals.said.decided");
        } catch (RenewalChanged meanwhile) {
            return screen.page(person, renewal, typed, Problems.none(), 409);
        }
    }

    private static @Nullable Wish wish(RenewalPage page, RenewalPage.Typed typed, Problems problems) {
        if (typed.words().length() > LONGEST) problems.add("words", "renewals.problem.long");
        return switch (typed.step()) {
            case "to-visit" -> toVisit(page, typed, problems);
            case "as-asked" -> asAsked(page, typed);
            case "change" -> changed(typed, problems);
            case "deny" -> denied(typed, problems);
            case "visit" -> new Wish.Deny(Denial.NEEDS_VISIT, typed.words().strip());
            default -> {
                problems.add("step", "renewals.problem.step");
                yield null;
            }
        };
    }

    /// The sum on the page is what is given.
    private static @Nullable Wish toVisit(RenewalPage page, RenewalPage.Typed typed, Problems problems) {
        RenewalPage.Chart chart = page.chart();
        if (chart == null || chart.isOverdue() || chart.sum().fills() == 0) {
            problems.add("step", "renewals.problem.noSum");
            return null;
        }
        var asked = page.renewal().asked();
        return new Wish.Give(
                asked.medicine(),
                chart.sum().quantity(),
                chart.sum().refills(),
                asked.directions(),
                chart.sum().reaches(chart.today()),
                typed.words().strip());
    }

    private static Wish asAsked(RenewalPage page, RenewalPage.Typed typed) {
        var asked = page.renewal().asked();
        int refills = asked.refills() == null ? 0 : asked.refills();
        return new Wish.Give(
                asked.medicine(),
                asked.quantity(),
                refills,
                asked.directions(),
                null,
                typed.words().strip());
    }

    private static @Nullable Wish changed(RenewalPage.Typed typed, Problems problems) {
        boolean isAmount = typed.quantity().matches("\\d{1,5}(\\.\\d{1,2})?")
                && !typed.quantity().matches("0+(\\.0+)?");
        boolean isCount = typed.refills().matches("\\d{1,2}") && Integer.parseInt(typed.refills()) <= MOST_REFILLS;
        if (typed.medicine().isBlank()) problems.add("medicine", "renewals.problem.medicine");
        if (!isAmount) problems.add("quantity", "renewals.problem.quantity");
        if (!isCount) problems.add("refills", "renewals.problem.refills");
        if (problems.any()) return null;
        return new Wish.Give(
                typed.medicine().strip(),
                new BigDecimal(typed.quantity()),
                Integer.parseInt(typed.refills()),
                typed.directions().isBlank() ? null : typed.directions().strip(),
                null,
                typed.words().strip());
    }

    private static @Nullable Wish denied(RenewalPage.Typed typed, Problems problems) {
        Denial why = Arrays.stream(Denial.values())
                .filter(each -> each.name().equals(typed.denial()))
                .findFirst()
                .orElse(null);
        if (why == null) problems.add("denial", "renewals.problem.denial");
        if (typed.words().isBlank()) problems.add("words", "renewals.problem.words");
        return why == null || problems.any()
                ? null
                : new Wish.Deny(why, typed.words().strip());
    }
}
