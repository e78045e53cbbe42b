package health.lintel.decisions;

import health.lintel.facts.Draft.About;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From which age somebody writes alone, and until which a guardian writes for them (clause `accounts.ages`). Bills
/// and records keep their pages, danger its numbers.
final class AgeRules {
    private AgeRules() {}

    static final List<Rule> ALL = List.of(
            age("too young for an account of their own", AgeRules::tooYoung),
            age("the guardian of somebody grown up", AgeRules::grownUp));

    private static Rule age(String name, java.util.function.BiFunction<Case, List<Outcome>, List<Outcome>> answer) {
        return new Rule(name, Clause.ACCOUNTS_AGES, answer)
                .where(policy -> policy.settings().ages() != null);
    }

    private static List<Outcome> tooYoung(Case one, List<Outcome> soFar) {
        Settings.Ages ages = one.settings().ages();
        Integer age = age(one);
        if (ages == null || age == null || one.draft().about() != About.SELF) return soFar;
        return age >= ages.accountFrom() ? soFar : refused(one, soFar, Situation.TOO_YOUNG, ages.accountFrom());
    }

    private static List<Outcome> grownUp(Case one, List<Outcome> soFar) {
        Settings.Ages ages = one.settings().ages();
        Integer age = age(one);
        if (ages == null || age == null || one.draft().about() != About.WARD) return soFar;
        return age < ages.guardianUntil()
                ? soFar
                : refused(one, soFar, Situation.GUARDIAN_NO_MORE, ages.guardianUntil());
    }

    /// Who calls is never refused for their age: the telephone asks no account.
    private static List<Outcome> refused(Case one, List<Outcome> soFar, Situation situation, int age) {
        if (one.draft().isTakenDown()) return soFar;
        List<Outcome> kept = new ArrayList<>(StandingRules.lanesAndDangers(soFar));
        kept.add(Outcome.of(
                        OutcomeKind.NOT_OUR_PATIENT,
                        Clause.ACCOUNTS_AGES,
                        null,
                        one.say(situation, Map.of("age", age)),
                        Step.CALL,
                        Step.ASK_A_PERSON,
                        Step.EDIT)
                .to(StandingRules.isAboutCare(one) ? "clinical" : "front-desk")
                .because("age", age(one)));
        return kept;
    }

    private static @Nullable Integer age(Case one) {
        LocalDate born = one.facts().patient().birthDate();
        return born == null ? null : Period.between(born, one.today()).getYears();
    }
}
