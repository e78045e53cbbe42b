package health.lintel.billing;

import health.lintel.datatypes.Money;
import java.util.Collection;

/// Where the price of a visit went. What was charged is always the sum of the rest.
///
/// @param charged  what the visit costs
/// @param discount what our contract with the plan takes off
/// @param planPaid by the health plan
/// @param youPaid  by the patient, less what was paid back
/// @param waiting  what the plan has not decided yet
/// @param owed     by the patient now; below zero when we owe it to them
public record Breakdown(Money charged, Money discount, Money planPaid, Money youPaid, Money waiting, Money owed) {
    public static final Breakdown NOTHING =
            new Breakdown(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    static Breakdown of(Collection<Ledger.Sum> sums) {
        Breakdown all = NOTHING;
        for (Ledger.Sum sum : sums) all = all.with(sum);
        return all;
    }

    private Breakdown with(Ledger.Sum sum) {
        Money amount = sum.amount();
        return switch (sum.account()) {
            case REVENUE -> new Breakdown(charged.minus(amount), discount, planPaid, youPaid, waiting, owed);
            case ADJUSTMENTS -> new Breakdown(charged, discount.plus(amount), planPaid, youPaid, waiting, owed);
            case INSURANCE_RECEIVABLE ->
                new Breakdown(charged, discount, planPaid, youPaid, waiting.plus(amount), owed);
            case CASH_CLEARING -> {
                Money fromPlan = sum.kind() == Posting.Kind.PLAN_PAYMENT ? amount : Money.ZERO;
                yield new Breakdown(charged, discount, planPaid.plus(fromPlan), youPaid, waiting, owed);
            }
            case PATIENT_RECEIVABLE -> {
                Money paid = sum.kind() == Posting.Kind.PATIENT_SHARE ? Money.ZERO : amount.negated();
                yield new Breakdown(charged, discount, planPaid, youPaid.plus(paid), waiting, owed.plus(amount));
            }
            case REFUNDS -> this;
        };
    }

    /// Does the plan still have to say what it pays?
    public boolean isWaiting() {
        return waiting.isPositive();
    }
}
