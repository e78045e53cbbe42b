package health.lintel.readerwatch;

import health.lintel.datatypes.PersonId;
import health.lintel.triage.Label;
import java.time.Instant;
import java.util.Set;

/// What a person said about a reading.
///
/// @param seconds about how long it took
/// @param reader  name and version that made the reading
/// @param before  labels as the reader gave them
/// @param after   labels as the person would
public record Answer(
        PersonId by,
        Instant at,
        int seconds,
        Verdict verdict,
        String reader,
        String language,
        Set<Label> before,
        Set<Label> after,
        String note) {

    /// An emergency that the reader let pass.
    public boolean isMissedEmergency() {
        return isGrave(after) && !isGrave(before);
    }

    private static boolean isGrave(Set<Label> labels) {
        return labels.contains(Label.EMERGENCY) || labels.contains(Label.SELF_HARM);
    }
}
