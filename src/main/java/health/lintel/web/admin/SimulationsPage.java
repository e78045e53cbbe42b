package health.lintel.web.admin;

import health.lintel.simulation.Run;
import health.lintel.simulation.Shadow;
import health.lintel.versions.Version;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trials begun before, the draft that is asked beside the policy, and the form for another.
///
/// @param versions of the policy, drafts too, the newest first
public record SimulationsPage(
        List<Run> runs, @Nullable Shadow shadow, List<Version> versions, Typed typed, Problems problems)
        implements Page {

    /// What was typed into the form.
    public record Typed(String title, String which, String yaml, String days) {}

    public List<Choice> policies(Frame frame) {
        List<Choice> choices = new ArrayList<>(shadowPolicies(frame));
        choices.addFirst(Choice.of(SimulationsController.NONE, frame.t("simulation.which.none")));
        return choices;
    }

    /// Nothing can be shadowed by no policy.
    public List<Choice> shadowPolicies(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("own", frame.t("simulation.which.own"))),
                        versions.stream()
                                .map(version -> Choice.of(
                                        Integer.toString(version.number()),
                                        frame.t(
                                                "simulation.which.version",
                                                "number",
                                                version.number(),
                                                "state",
                                                frame.t("versions.state."
                                                        + version.state().name())))))
                .toList();
    }

    public List<Choice> spans(Frame frame) {
        return Stream.of("30", "90", "365")
                .map(days -> Choice.of(days, frame.t("simulation.days", "days", days)))
                .toList();
    }

    @Override
    public String template() {
        return "admin/simulations";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
