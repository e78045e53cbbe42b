package health.lintel.medications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A medicine that somebody prescribed.
///
/// @param name           as the chart names it
/// @param prescribedByUs whether one of us prescribed it (`refill.pharmacy`: another office's medicine is theirs)
/// @param status         FHIR's code: active, on-hold, cancelled, completed, entered-in-error, stopped, draft,
/// unknown
/// @param refillsLeft    null if nobody told us
/// @param supplyEndsOn   last day that the supply in hand reaches; null if nobody told us how much was given
/// @param schedule       II to V for controlled drugs; null if it is none that we know
/// @param askedPharmacyAt when the patient last said that they asked the pharmacy; null if never
public record Prescription(
        UUID id,
        @Nullable String fhirId,
        String name,
        @Nullable String prescriberName,
        boolean prescribedByUs,
        @Nullable Instant authoredAt,
        String status,
        @Nullable String dosage,
        @Nullable String quantity,
        @Nullable Integer refillsLeft,
        @Nullable LocalDate supplyEndsOn,
        @Nullable String schedule,
        @Nullable String pharmacyName,
        @Nullable String pharmacyPhone,
        @Nullable Instant askedPharmacyAt) {

    /// Whole days that the supply still reaches after today, 0 when it ends today or is gone; null if not known.
    public @Nullable Integer daysLeft(LocalDate today) {
        return supplyEndsOn == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(today, supplyEndsOn));
    }

    /// The same with the supply as it is counted today; as it is if nothing is known to count.
    Prescription with(@Nullable Supply supply) {
        if (supply == null) return this;
        return new Prescription(
                id,
                fhirId,
                name,
                prescriberName,
                prescribedByUs,
                authoredAt,
                status,
                dosage,
                quantity,
                supply.refillsLeft(),
                supply.endsOn(),
                schedule,
                pharmacyName,
                pharmacyPhone,
                askedPharmacyAt);
    }

    public boolean isActive() {
        return status.equals("active");
    }
}
