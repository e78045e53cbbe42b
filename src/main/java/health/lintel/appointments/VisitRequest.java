package health.lintel.appointments;

import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit that somebody asked for, and what became of it.
///
/// @param reason      the writer's own words
/// @param symptomsDue symptoms inside: when an answer is owed; null when there are none
/// @param answer      what the practice said with its last step; empty if nothing
/// @param appointment the planned visit it led to
/// @param practitioner whom they wish to see; null for whoever is free
/// @param statusBy    who took the last step
public record VisitRequest(
        UUID id,
        PatientId patient,
        String reason,
        VisitMode mode,
        String preferredTimes,
        @Nullable LocalDate neededBy,
        PersonId askedBy,
        Instant askedAt,
        @Nullable Instant symptomsDue,
        @Nullable DraftId draft,
        Status status,
        Instant statusSince,
        String answer,
        @Nullable UUID appointment,
        VisitKind kind,
        @Nullable PersonId practitioner,
        @Nullable PersonId statusBy) {

    /// Where it stands. A request ends confirmed, declined or withdrawn.
    public enum Status {
        REQUESTED,
        PROPOSED,
        CONFIRMED,
        DECLINED,
        WITHDRAWN;

        public boolean isOpen() {
            return this == REQUESTED || this == PROPOSED;
        }

        boolean mayBecome(Status next) {
            return isOpen() && next != REQUESTED;
        }
    }

    public boolean hasSymptomsInside() {
        return symptomsDue != null;
    }
}
