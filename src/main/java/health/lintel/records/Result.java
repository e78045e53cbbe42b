package health.lintel.records;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lab value, a vital sign, a report of several, or an answered questionnaire.
///
/// @param type         Observation or DiagnosticReport
/// @param value        as a person reads it, without the unit; null for a report of several values
/// @param releasedAt   when the patient could first see it; null while it is not final
/// @param orderedByUs  whether it was ordered at a visit with us (`results.ours`)
/// @param abnormal     null if nobody said and there is no range to compare with
/// @param reportFhirId the report it is part of
/// @param commentedAt  when a clinician first said something about it; null while nobody has
public record Result(
        UUID id,
        String type,
        String fhirId,
        Kind kind,
        String name,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Instant effectiveAt,
        @Nullable Instant releasedAt,
        boolean orderedByUs,
        @Nullable Boolean abnormal,
        @Nullable String reportFhirId,
        @Nullable Instant commentedAt) {

    /// A chart that is imported brings years of results that nobody owes a comment any more.
    public static final Duration COMMENT_OWED = Duration.ofDays(30);

    /// Does somebody still owe words about what was released then (`results.ours`)?
    public static boolean isCommentOwed(Instant released, Instant now) {
        return released.isAfter(now.minus(COMMENT_OWED));
    }

    /// What kind of result, since pages group by it.
    public enum Kind {
        LAB,
        VITAL,
        REPORT,
        /// Questionnaires, some on violence at home, drink and drugs: never shown to a helper, who may be the one
        /// meant.
        SURVEY
    }
}
