package health.lintel.renewals;

import health.lintel.datatypes.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pharmacy's request as it stands.
///
/// @param patient      null while nobody knows whose it is
/// @param prescription null while nobody knows of which
/// @param doubts       why a person had to look; empty if it matched by itself
/// @param reminders    times that the pharmacy asked again
/// @param dueAt        two open days after it came, or before the supply ends
/// @param prepared     what staff noted for the prescriber; empty if nothing
/// @param answer       null while it is open
public record Renewal(
        UUID id,
        RenewalStatus status,
        Asked asked,
        @Nullable PatientId patient,
        @Nullable UUID prescription,
        List<MatchDoubt> doubts,
        int reminders,
        Instant receivedAt,
        Instant dueAt,
        String prepared,
        @Nullable Answer answer) {

    public Renewal {
        doubts = List.copyOf(doubts);
    }
}
