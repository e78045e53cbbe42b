package health.lintel.web.staff;

import health.lintel.bridging.Gap;
import health.lintel.bridging.SequentialFills;
import health.lintel.people.Patient;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Each continuing medicine beside the next appropriate visit.
public record BridgePage(Patient patient, List<Gap> gaps, LocalDate today, Problems problems) implements Page {
    public List<Choice> ways(Frame frame, Gap gap) {
        List<Choice> ways = new ArrayList<>();
        ways.add(Choice.of("", frame.t("renewals.bridge.later")));
        if (!gap.isSequential() && gap.sum().fills() > 0)
            ways.add(Choice.of("propose", frame.t("renewals.bridge.propose")));
        Arrays.stream(Gap.Reason.values())
                .forEach(reason ->
                        ways.add(Choice.of(reason.name(), frame.t("renewals.bridge.reason." + reason.key()))));
        return ways;
    }

    public boolean hasOpen() {
        return gaps.stream().anyMatch(Gap::isOpen);
    }

    /// For schedule II: the first day of each prescription to write, where the state allows several.
    public List<LocalDate> fills(Gap gap) {
        LocalDate ends = gap.prescription().supplyEndsOn();
        LocalDate from = ends == null || ends.isBefore(today) ? today : ends;
        return SequentialFills.days(
                SequentialFills.State.ALLOWS, from, gap.visit(), gap.sum().daysOfFill());
    }

    @Override
    public String template() {
        return "staff/bridge";
    }
}
