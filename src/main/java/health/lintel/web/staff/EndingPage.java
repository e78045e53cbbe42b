package health.lintel.web.staff;

import health.lintel.endings.Ending;
import health.lintel.endings.EndingState;
import health.lintel.endings.Question;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;

/// The ending of somebody's care: the steps taken, and the next one.
public record EndingPage(Ending ending, String patient, List<Taken> taken, List<Question> questions, Problems problems)
        implements Page {
    /// A step, and who took it.
    public record Taken(Ending.Step step, String who) {}

    public EndingState state() {
        return ending.state();
    }

    public List<Choice> yesOrNo(Frame frame) {
        return List.of(
                Choice.of("yes", frame.t("reviews.ending.yes")), Choice.of("no", frame.t("reviews.ending.noAnswer")));
    }

    public List<Choice> states(Frame frame) {
        return List.of(
                Choice.of("default", frame.t("reviews.ending.elsewhere")),
                Choice.of("NJ", "New Jersey"),
                Choice.of("OR", "Oregon"),
                Choice.of("WY", "Wyoming"));
    }

    @Override
    public String template() {
        return "staff/ending";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
