package health.lintel.web.staff;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Encounter;
import health.lintel.medications.ControlledSubstances;
import health.lintel.medications.Prescription;
import health.lintel.medications.Supply;
import health.lintel.medications.ToNextVisit;
import health.lintel.medications.VisitRules;
import health.lintel.people.Patient;
import health.lintel.records.Allergy;
import health.lintel.records.Result;
import health.lintel.renewals.Answer;
import health.lintel.renewals.Renewal;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One request with what a reviewer must determine.
///
/// @param chart      null while nobody knows whose it is
/// @param candidates patients that a doubtful one may be of, each with their medicines
/// @param told       the code of the authenticator app, in the demo only
public record RenewalPage(
        Renewal renewal,
        @Nullable Chart chart,
        List<Choice> candidates,
        May may,
        Typed typed,
        @Nullable String told,
        Problems problems,
        int status)
        implements Page {

    /// What this reader may do now.
    public record May(boolean match, boolean prepare, boolean decide) {}

    /// What the chart says.
    ///
    /// @param prescription null if it is no longer on the list
    /// @param sum          the arithmetic to the next appropriate visit
    /// @param target       that visit's day
    /// @param labs         newest results that bear on it, abnormal first
    public record Chart(
            Patient patient,
            int age,
            LocalDate today,
            @Nullable Prescription prescription,
            @Nullable Supply supply,
            @Nullable Encounter last,
            @Nullable Appointment next,
            VisitRules.Rule rule,
            LocalDate target,
            ToNextVisit sum,
            List<Allergy> allergies,
            List<Result> labs,
            List<String> labsDue,
            @Nullable Result pressure,
            List<String> problems) {

        public boolean isScheduleTwo() {
            if (prescription == null) return false;
            String known = prescription.schedule();
            return "II"
                    .equals(
                            known == null
                                    ? ControlledSubstances.schedule(prescription.name())
                                            .orElse("")
                                    : known);
        }

        /// The next appropriate visit is behind us: see the patient first.
        public boolean isOverdue() {
            return target.isBefore(today);
        }
    }

    /// What was typed into the form of the decision.
    public record Typed(
            String step,
            String medicine,
            String quantity,
            String refills,
            String directions,
            String denial,
            String words,
            String prepared) {}

    public List<Choice> steps(Frame frame) {
        boolean mayGive = chart != null && !chart.isScheduleTwo();
        return Arrays.stream(new String[] {"to-visit", "as-asked", "change", "deny", "visit"})
                .filter(step -> mayGive || step.equals("deny") || step.equals("visit"))
                .map(step -> new Choice(step, frame.t("renewals.step." + step), frame.t("renewals.effect." + step)))
                .toList();
    }

    public List<Choice> denials(Frame frame) {
        return Arrays.stream(Answer.Denial.values())
                .map(denial ->
                        Choice.of(denial.name(), denial.code() + " · " + frame.t("renewals.denial." + denial.key())))
                .toList();
    }

    public String statusKey() {
        return "renewals.status." + renewal.status().name().toLowerCase(Locale.ROOT);
    }

    public boolean wasChangedMeanwhile() {
        return status == 409;
    }

    @Override
    public String template() {
        return "staff/renewal";
    }
}
