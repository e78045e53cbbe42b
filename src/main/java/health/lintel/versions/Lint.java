package health.lintel.versions;

import java.util.List;
import java.util.function.Function;

/// What is looked at before a version goes live, in the order of its weight.
public enum Lint {
    CANNOT_BE_KEPT(Weight.ERROR, SchemaLints::cannotBeKept),
    SPANISH_IS_ENGLISH(Weight.ERROR, WordLints::spanishIsEnglish),
    PROMISE_WITHOUT_OPEN_HOURS(Weight.ERROR, PromiseLints::withoutOpenHours),
    OUTDATED(Weight.ERROR, SchemaLints::outdated),
    FEWER_DANGER_SIGNS(Weight.CLINICIAN, SchemaLints::fewerDangerSigns),
    SAFETY_WEAKER(Weight.CLINICIAN, SchemaLints::safetyWeaker),
    GRADE_ABOVE_SIX(Weight.WARNING, WordLints::gradeAboveSix),
    SPANISH_IS_HARD(Weight.WARNING, WordLints::spanishIsHard),
    OLD_NUMBER(Weight.WARNING, WordLints::oldNumber),
    UNREACHABLE_TOPIC(Weight.WARNING, SchemaLints::unreachableTopic),
    UNUSED_POOL(Weight.WARNING, SchemaLints::unusedPool),
    NO_WINDOW(Weight.WARNING, SchemaLints::noWindow),
    TIGHT_PROMISE(Weight.WARNING, PromiseLints::tight);

    /// What follows from a finding.
    public enum Weight {
        /// nothing goes live with it
        ERROR,
        /// somebody who treats patients must approve
        CLINICIAN,
        /// goes live with a reason
        WARNING
    }

    private final Weight weight;
    private final Function<Checked, List<Finding>> look;

    Lint(Weight weight, Function<Checked, List<Finding>> look) {
        this.weight = weight;
        this.look = look;
    }

    public Weight weight() {
        return weight;
    }

    List<Finding> look(Checked checked) {
        return look.apply(checked);
    }
}
