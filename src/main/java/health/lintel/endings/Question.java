package health.lintel.endings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What is asked before anybody's care ends, in the order one would ask, and which answer lets it go on.
public enum Question {
    ACUTE_OR_POST_OPERATIVE(Needed.NO),
    PREGNANCY(Needed.NO),
    CANCER_TREATMENT(Needed.NO),
    CRISIS(Needed.NO),
    /// A protected reason, or a complaint that may not be punished.
    PROTECTED_OR_RETALIATION(Needed.NO),
    DISABILITY_CONSIDERED(Needed.YES),
    /// The plan's consent or notice, where its contract asks for one.
    PLAN_SETTLED(Needed.YES),
    /// Then the notice is longer.
    ONLY_PROVIDER_NEAR(Needed.EITHER),
    /// Of a child: is it for what a parent did? A child never pays for that.
    CHILD_FOR_A_PARENT(Needed.NO),
    /// Of a child: is it known who cares for the child from the last day on?
    CHILD_HAS_A_DOCTOR(Needed.YES);

    private enum Needed {
        YES,
        NO,
        EITHER
    }

    private final Needed needed;

    Question(Needed needed) {
        this.needed = needed;
    }

    public boolean isOfChildren() {
        return this == CHILD_FOR_A_PARENT || this == CHILD_HAS_A_DOCTOR;
    }

    /// The questions for somebody of this age; an unknown age (-1) is asked the grown-ups' questions.
    public static List<Question> forAge(int age) {
        boolean isChild = age >= 0 && age < 18;
        return Arrays.stream(values())
                .filter(question -> isChild || !question.isOfChildren())
                .toList();
    }

    boolean isSatisfiedBy(boolean answer) {
        return needed == Needed.EITHER || answer == (needed == Needed.YES);
    }

    /// The questions that are unanswered, or whose answer stands against ending care now.
    public static List<Question> against(List<Question> asked, Map<Question, Boolean> answers) {
        return asked.stream()
                .filter(question -> {
                    Boolean answer = answers.get(question);
                    return answer == null || !question.isSatisfiedBy(answer);
                })
                .toList();
    }
}
