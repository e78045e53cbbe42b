package health.lintel.web.patient;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.facts.Window;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a patient can write about now, in the words of the chooser (clause `follow-up.window`).
@Component
class OpenWindows {
    private final Messaging messaging;
    private final Appointments appointments;
    private final Policies policies;

    OpenWindows(Messaging messaging, Appointments appointments, Policies policies) {
        this.messaging = messaging;
        this.appointments = appointments;
        this.policies = policies;
    }

    /// The window that stays open longest.
    Optional<ComposePage.Open> first(ChartAccess access) {
        return messaging.windows(access).stream()
                .findFirst()
                .map(window -> new ComposePage.Open(
                        window.kind(), window.opened(), window.lastDay(), window.matter(), clinician(access, window)));
    }

    /// The day of the newest visit with us, to say why nothing is open.
    Optional<LocalDate> lastVisit(ChartAccess access) {
        var days = policies.current().settings().followUp().days();
        return appointments.visits(access).stream()
                .filter(visit -> days.keySet().stream()
                        .anyMatch(type -> type.id().equals(visit.type().code())))
                .findFirst()
                .map(visit -> policies.calendar().dayOf(visit.end()));
    }

    private @org.jspecify.annotations.Nullable String clinician(ChartAccess access, Window window) {
        LocalDate held = window.opened();
        if (window.kind() != Window.Kind.VISIT || held == null) return null;
        return appointments.visits(access).stream()
                .filter(visit -> policies.calendar().dayOf(visit.end()).equals(held))
                .map(Encounter::practitionerName)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
