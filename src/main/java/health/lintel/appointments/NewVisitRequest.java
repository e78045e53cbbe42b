package health.lintel.appointments;

import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asks for. The words of a refused message become the reason: nothing is typed twice.
///
/// @param key         made with the form; the same key asks once, however often it is sent
/// @param neededBy    the last day on which it helps
/// @param symptomsDue symptoms inside (`visit.new-concern`): when an answer is owed; null when there are none
/// @param draft       the message it was born of
/// @param practitioner whom they wish to see; null for whoever is free
public record NewVisitRequest(
        UUID key,
        String reason,
        VisitMode mode,
        String preferredTimes,
        @Nullable LocalDate neededBy,
        @Nullable Instant symptomsDue,
        @Nullable DraftId draft,
        VisitKind kind,
        @Nullable PersonId practitioner) {

    /// With whoever is free.
    public NewVisitRequest(
            UUID key,
            String reason,
            VisitMode mode,
            String preferredTimes,
            @Nullable LocalDate neededBy,
            @Nullable Instant symptomsDue,
            @Nullable DraftId draft) {
        this(key, reason, mode, preferredTimes, neededBy, symptomsDue, draft, VisitKind.NEW_PROBLEM, null);
    }
}
