package health.lintel.coverage;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a patient proposes as their coverage, and what became of it.
///
/// @param decision null while it waits for us
public record Proposal(
        UUID id,
        PatientId patient,
        Card.Place place,
        Card card,
        Set<Card.Side> photos,
        PersonId by,
        Instant at,
        @Nullable Decision decision) {
    public Proposal {
        photos = Set.copyOf(photos);
    }

    public boolean isOpen() {
        return decision == null;
    }

    /// How it ended.
    public enum Outcome {
        ACCEPTED,
        ASKED_AGAIN,
        REJECTED,
        /// The patient sent a newer one for the same place.
        REPLACED
    }

    /// @param reason for the patient to read; may be empty
    public record Decision(Outcome outcome, String reason, PersonId by, Instant at) {}
}
