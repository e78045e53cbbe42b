package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.audit.AuditEntry;
import health.lintel.audit.AuditTrail;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the summary of a patient together, also when a form on it came back.
@Component
class PatientSummary {
    private static final int NEWEST = 12;
    private static final Set<StaffRole> ENROLL = Set.of(StaffRole.FRONT_DESK, StaffRole.MANAGER);

    private final PatientPanel panels;
    private final Messaging messaging;
    private final AuditTrail audit;
    private final People people;

    PatientSummary(PatientPanel panels, Messaging messaging, AuditTrail audit, People people) {
        this.panels = panels;
        this.messaging = messaging;
        this.audit = audit;
        this.people = people;
    }

    PatientSummaryPage show(SignedIn reader, ChartAccess chart, PatientSummaryPage.@Nullable Issued issued) {
        return page(reader, chart, issued, PatientSummaryPage.Typed.NOTHING, Problems.none(), 200);
    }

    PatientSummaryPage incomplete(
            SignedIn reader, ChartAccess chart, PatientSummaryPage.Typed typed, Problems problems) {
        return page(reader, chart, null, typed, problems, 422);
    }

    static boolean mayEnroll(SignedIn reader) {
        return reader.role() != null && ENROLL.contains(reader.role());
    }

    private PatientSummaryPage page(
            SignedIn reader,
            ChartAccess chart,
            PatientSummaryPage.@Nullable Issued issued,
            PatientSummaryPage.Typed typed,
            Problems problems,
            int status) {
        boolean clinical = PatientPanel.isClinical(reader);
        List<Conversation> conversations = messaging.conversations(chart).stream()
                .filter(conversation -> clinical || PatientPanel.isOffice(conversation))
                .toList();
        return new PatientSummaryPage(
                panels.of(reader, chart),
                conversations,
                looked(reader, chart),
                new PatientSummaryPage.May(clinical, mayEnroll(reader), TakeDownController.mayTakeDown(reader)),
                issued,
                typed,
                problems,
                status);
    }

    private List<PatientSummaryPage.Looked> looked(SignedIn reader, ChartAccess chart) {
        Names names = new Names(people);
        return audit.entriesOf(reader.person(), chart.patient(), 1).stream()
                .limit(NEWEST)
                .map(entry -> looked(entry, names))
                .toList();
    }

    private static PatientSummaryPage.Looked looked(AuditEntry entry, Names names) {
        return new PatientSummaryPage.Looked(entry.at(), names.of(entry.actor()), entry.act());
    }
}
