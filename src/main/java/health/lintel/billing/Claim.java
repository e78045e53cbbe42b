package health.lintel.billing;

import health.lintel.datatypes.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was asked of a health plan for a visit, and what it answered.
///
/// @param id              of the claim, where it comes from
/// @param visitType       the policy's word for the kind of visit, such as `office`
/// @param confidentiality FHIR's word: N, R or V
/// @param answer          null while the plan has not decided
public record Claim(
        String id,
        @Nullable UUID encounter,
        LocalDate served,
        String visitType,
        @Nullable String clinician,
        @Nullable String plan,
        String confidentiality,
        List<Line> lines,
        Money charged,
        @Nullable Answer answer) {

    public Claim {
        lines = List.copyOf(lines);
    }

    /// One thing that was done, and its price.
    public record Line(String what, Money amount) {}

    /// What the plan decided.
    ///
    /// @param yours what is left to the patient
    public record Answer(LocalDate on, Money paid, Money yours) {}

    /// A plan that pays more than was asked: somebody must look before a patient is asked for anything.
    boolean addsUp() {
        if (!charged.isPositive()) return false;
        if (answer == null) return true;
        boolean none = answer.paid().cents() < 0 || answer.yours().cents() < 0;
        return !none && answer.paid().plus(answer.yours()).compareTo(charged) <= 0;
    }

    Money discount() {
        return answer == null ? Money.ZERO : charged.minus(answer.paid()).minus(answer.yours());
    }
}
