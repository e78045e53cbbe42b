package health.lintel.medications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a prescription says about how much: quantity, days, refills. What it does not say is null.
///
/// @param quantity  of one fill, in the unit it was written in
/// @param days      that one fill is meant to last
/// @param refills   fills allowed after the first
/// @param endedOn   the day from which it is no longer taken; null while it is
/// @param schedule  II to V for controlled drugs
public record Written(
        UUID prescription,
        String name,
        @Nullable String dosage,
        @Nullable BigDecimal quantity,
        @Nullable Integer days,
        @Nullable Integer refills,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate endedOn,
        @Nullable String schedule) {}
