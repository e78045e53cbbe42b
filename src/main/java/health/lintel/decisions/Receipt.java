package health.lintel.decisions;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided on somebody's words, on what ground, what they were shown and what they did. It holds no
/// words of theirs: only where in them the evidence lies.
///
/// @param subject what it was decided on, such as `draft/0190...`
/// @param outcome the gravest outcome
/// @param body    reading, facts, rules asked and all outcomes, as JSON
public record Receipt(
        ReceiptId id,
        PatientId patient,
        PersonId person,
        String subject,
        Instant decidedAt,
        int policyVersion,
        String outcome,
        String body,
        List<Act> acts) {

    public Receipt {
        acts = List.copyOf(acts);
    }

    /// The same words, read and decided in the same way on the same ground.
    public boolean saysTheSameAs(Receipt other) {
        return subject.equals(other.subject) && policyVersion == other.policyVersion && body.equals(other.body);
    }

    /// Something that was shown or done.
    ///
    /// @param actor who did it; null for the portal
    /// @param step  such as `SHOWN CALL_911` or `SENT`
    public record Act(Instant at, @Nullable PersonId actor, String step) {}
}
