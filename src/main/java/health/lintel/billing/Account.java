package health.lintel.billing;

/// The accounts of the ledger. Debit is above zero, credit below.
enum Account {
    /// What patients owe us; below zero, what we owe them.
    PATIENT_RECEIVABLE,
    /// What we wait for from health plans.
    INSURANCE_RECEIVABLE,
    REVENUE,
    /// What we agreed with a plan not to ask for.
    ADJUSTMENTS,
    /// Money on its way to the bank.
    CASH_CLEARING,
    /// Refunds promised and not yet paid out, and money that a card holder's bank keeps while it looks into a payment.
    REFUNDS
}
