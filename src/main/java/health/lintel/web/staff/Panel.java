package health.lintel.web.staff;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Encounter;
import health.lintel.datatypes.PatientId;
import health.lintel.facts.Window;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Conversation;
import health.lintel.people.ProxyGrant;
import health.lintel.people.Standing;
import health.lintel.records.Allergy;
import health.lintel.records.ReleasedResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The patient's facts beside an item.
///
/// @param age      whole years, or -1 if the birth date is not known
/// @param clinical what only clinical staff see; null for everybody else
public record Panel(
        PatientId id,
        String name,
        int age,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable String mrn,
        @Nullable String phone,
        Standing standing,
        Messages messages,
        List<Helping> helpers,
        @Nullable Appointment next,
        List<Conversation> open,
        @Nullable Clinical clinical) {

    /// Whether the patient's own messages are open or paused.
    public enum Messages {
        OPEN,
        PAUSED
    }

    /// Somebody who may act for the patient.
    public record Helping(ProxyGrant grant, String name) {}

    /// Facts of the chart.
    ///
    /// @param last       the last visit held; null if none is known
    /// @param windows    matters open for writing now
    /// @param uncommented our results that nobody has commented on yet
    /// @param today      in the practice's zone
    public record Clinical(
            @Nullable Encounter last,
            List<Window> windows,
            List<Prescription> medicines,
            List<Allergy> allergies,
            List<ReleasedResult> uncommented,
            LocalDate today) {}
}
