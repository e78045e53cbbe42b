package health.lintel.renewals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a pharmacy asks for, as it says it. What it does not say is null.
///
/// @param sender    who sent it, as the door recognized them; "staff" for what was taken down
/// @param messageId of the message; of two with the same one only the first counts
/// @param rxNumber  the pharmacy's own number of the prescription
/// @param refills   that the pharmacy asks for
public record Asked(
        Source source,
        String sender,
        @Nullable String messageId,
        @Nullable String pharmacyId,
        String pharmacyName,
        @Nullable String pharmacyPhone,
        @Nullable String rxNumber,
        @Nullable String given,
        @Nullable String family,
        @Nullable LocalDate born,
        @Nullable String prescriber,
        String medicine,
        @Nullable BigDecimal quantity,
        @Nullable Integer days,
        @Nullable Integer refills,
        @Nullable String directions,
        @Nullable LocalDate lastFilled,
        @Nullable String note) {

    /// How it came.
    public enum Source {
        ELECTRONIC,
        PHONE,
        FAX
    }

    /// The pharmacy in one word, to find what it asked before.
    String pharmacyKey() {
        return pharmacyId != null ? pharmacyId : pharmacyName.toLowerCase(java.util.Locale.ROOT);
    }
}
