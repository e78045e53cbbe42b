package health.lintel.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an import did.
///
/// @param outcome   whether every file could be read to its end
/// @param taken     resources that were new, by type
/// @param changed   resources that took the place of an earlier version, by type
/// @param unchanged resources that we held already, by type
/// @param skipped   resources that came twice in the same folder, by type
/// @param refused   lines not taken, in the order of the files
/// @param patients  charts looked at
/// @param shiftDays by how many days dates were moved
/// @param took      of this run; a run taken up again counts from there
public record ImportReport(
        UUID run,
        Outcome outcome,
        Map<String, Long> taken,
        Map<String, Long> changed,
        Map<String, Long> unchanged,
        Map<String, Long> skipped,
        List<RefusedLine> refused,
        int patients,
        int shiftDays,
        Duration took) {

    /// How it ended.
    public enum Outcome {
        FINISHED,
        /// A file of many patients is cut off or unreadable: nothing was taken, since every chart could lack a
        /// part.
        STOPPED
    }

    public boolean isClean() {
        return outcome == Outcome.FINISHED && refused.isEmpty();
    }

    public long resources() {
        return sum(taken) + sum(changed) + sum(unchanged);
    }

    public static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
