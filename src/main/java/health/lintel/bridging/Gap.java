package health.lintel.bridging;

import health.lintel.medications.Prescription;
import health.lintel.medications.ToNextVisit;
import health.lintel.medications.VisitRules;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A continuing medicine beside the next appropriate visit.
///
/// @param reaches  the first day without, refills included; null if nobody can know
/// @param visit    the next appropriate visit: by the rule, or booked before it
/// @param settled  what was done about it since the last visit; null if nothing
public record Gap(
        Prescription prescription,
        @Nullable LocalDate reaches,
        VisitRules.Rule rule,
        LocalDate visit,
        ToNextVisit sum,
        @Nullable Settled settled) {

    /// What became of a gap.
    ///
    /// @param reason null where a prescription is proposed
    public record Settled(@Nullable Reason reason, UUID id) {}

    /// Why a gap is left open.
    public enum Reason {
        STOPS_BEFORE,
        TAKEN_AS_NEEDED,
        ANOTHER_OFFICE,
        SEEN_SOONER,
        PATIENT_SAYS_NO,
        UNSAFE_AMOUNT;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Does it end before the visit, as far as we know? What nobody knows is shown as a gap too.
    public boolean isOpen() {
        return settled == null && (reaches == null || reaches.isBefore(visit));
    }

    /// A fill of schedule II each time: several prescriptions with dates before which none is filled.
    public boolean isSequential() {
        return "II".equals(prescription.schedule());
    }
}
