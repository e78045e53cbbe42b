package health.lintel.renewals;

import health.lintel.datatypes.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a prescriber decided. The kind follows from what differs from the request, never from a button.
///
/// @param reaches the day up to which it is meant to last; null if denied or as asked
/// @param denial  null unless denied
/// @param words   plain words for patient and pharmacy
public record Answer(
        Kind kind,
        @Nullable String medicine,
        @Nullable BigDecimal quantity,
        @Nullable Integer refills,
        @Nullable String directions,
        @Nullable LocalDate reaches,
        @Nullable Denial denial,
        String words,
        PersonId by,
        Instant at) {

    /// As SCRIPT names them.
    public enum Kind {
        APPROVED("Approved"),
        /// Only the number of refills differs.
        APPROVED_WITH_CHANGES("ApprovedWithChanges"),
        /// Anything else differs: a new prescription.
        REPLACE("Replace"),
        DENIED("Denied");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }

        public boolean isYes() {
            return this != DENIED;
        }
    }

    /// Why not, with the code that the pharmacy reads.
    public enum Denial {
        NOT_OURS_NOW("AC"),
        TOO_SOON("AD"),
        NEVER_PRESCRIBED("AE"),
        CALL_US_FIRST("AF"),
        NOT_APPROPRIATE("AG"),
        NEEDS_VISIT("AM"),
        ANSWERED_OTHERWISE("AP"),
        PATIENT_SAYS_NO("BE"),
        ALLERGY("CZ"),
        STOPPED("DA");

        private final String code;

        Denial(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
