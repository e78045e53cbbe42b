package health.lintel.simulation;

import java.util.List;
import java.util.Map;

/// What a comparison found: counts, a few cases, and what was taken for granted.
///
/// @param changed            messages that the draft decides in another way
/// @param changes            the same by sort, such as `BOOK_VISIT -> DELIVER to clinical`
/// @param stoppedOnlyNow     emergencies that only the policy in force shows the stop page to
/// @param blind              clauses that the draft judges by words which the receipts do not hold
/// @param stoppedOnlyByDraft emergencies that only the draft shows it to
public record Result(
        Side now,
        Side draft,
        long changed,
        Map<String, Long> changes,
        List<Change> cases,
        long stoppedOnlyNow,
        long stoppedOnlyByDraft,
        Replay replay,
        List<String> blind,
        Assumptions assumed) {

    /// @param receipts      live receipts decided once more by the version that decided them
    /// @param same          those that came out the same to the letter
    /// @param notReplayable receipts from before receipts kept enough to be replayed
    public record Replay(long receipts, long same, long notReplayable) {}
}
