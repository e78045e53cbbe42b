package health.lintel.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands on an insurance card; a field that the card lacks is empty.
///
/// @param payer        the insurer's name
/// @param payerId      the insurer's number for claims
/// @param subscriber   whose plan it is; empty if it is the patient's own
/// @param rxBin        with `rxPcn` and `rxGroup`: how a pharmacy finds the plan
/// @param validFrom    null if nobody said
public record Card(
        String payer,
        String payerId,
        String plan,
        String memberId,
        String group,
        Relationship relationship,
        String subscriber,
        @Nullable LocalDate subscriberBorn,
        String rxBin,
        String rxPcn,
        String rxGroup,
        String phone,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /// What the patient is to the person whose plan it is; FHIR's codes in lower case.
    public enum Relationship {
        SELF,
        SPOUSE,
        CHILD,
        OTHER
    }

    /// Which plan pays first.
    public enum Place {
        PRIMARY,
        SECONDARY
    }

    /// The sides of a card.
    public enum Side {
        FRONT,
        BACK
    }
}
