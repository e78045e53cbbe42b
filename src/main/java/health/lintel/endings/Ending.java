package health.lintel.endings;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ending of a patient's care, with everything that happened on the way.
///
/// @param incident the case of conduct that it follows from, if it does
/// @param target   whom that was aimed at: never signs and never is the second person
public record Ending(
        UUID id,
        PatientId patient,
        Reason reason,
        @Nullable UUID incident,
        @Nullable PersonId target,
        Instant openedAt,
        PersonId openedBy,
        List<Step> steps,
        Map<Question, Boolean> answers,
        @Nullable Letter letter,
        List<Mailing> mailings) {

    /// Why.
    public enum Reason {
        CONDUCT,
        RELATIONSHIP,
        MISSED_VISITS,
        PRACTICE
    }

    /// @param by null for the portal itself
    public record Step(
            EndingAct act,
            EndingState state,
            Instant at,
            @Nullable PersonId by,
            String why) {}

    /// The letter as it was written.
    public record Letter(String profile, int days, LocalDate lastDay, String html) {}

    /// Proof that it was mailed.
    public record Mailing(Mail mail, LocalDate on, String proof) {
        /// How it was mailed.
        public enum Mail {
            CERTIFIED,
            FIRST_CLASS
        }
    }

    public EndingState state() {
        return steps.getLast().state();
    }

    @Nullable
    PersonId signedBy() {
        return steps.stream()
                .filter(step -> step.act() == EndingAct.SIGN)
                .map(Step::by)
                .findFirst()
                .orElse(null);
    }
}
