package health.lintel.conduct;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Words that a person of the practice has to judge.
///
/// @param writer  whose conduct it is: the patient, or somebody who helps them
/// @param message the message that is held until then
public record Incident(
        UUID id,
        PatientId patient,
        PersonId writer,
        Kind kind,
        @Nullable MessageId message,
        String quotation,
        int policyVersion,
        Instant openedAt,
        @Nullable Review review) {

    /// Why a person looks.
    public enum Kind {
        /// Abusive words, sent after the warning.
        ABUSE,
        /// The writer says that the words are not abusive: held, not suspended.
        DISPUTED,
        /// A plain threat by the writer.
        THREAT,
        /// Words that may be a threat: held, a person decides within the hour.
        DOUBTFUL_THREAT,
        /// Abuse in person or on the phone, told by staff: suspends when a second person confirms.
        WITNESSED_ABUSE,
        /// A threat in person or on the phone, told by staff.
        WITNESSED_THREAT;

        /// Without anybody's word beside the reader's.
        public boolean suspends() {
            return this == ABUSE || this == THREAT;
        }

        public boolean isThreat() {
            return this == THREAT || this == DOUBTFUL_THREAT || this == WITNESSED_THREAT;
        }
    }

    /// What a person may decide.
    public enum Outcome {
        /// It stands: the practice begins to end the relationship.
        UPHELD,
        /// A warning is enough: messaging is restored.
        LESSER,
        /// It was no abuse: restored, delivered, with an apology.
        LIFTED;

        CaseAct act() {
            return switch (this) {
                case UPHELD -> CaseAct.UPHOLD;
                case LESSER -> CaseAct.LESSEN;
                case LIFTED -> CaseAct.LIFT;
            };
        }
    }

    /// The decision of a person.
    public record Review(Outcome outcome, PersonId by, Instant at, String why) {}
}
