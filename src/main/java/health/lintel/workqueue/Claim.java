package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;

/// What came of reaching for a task: of two people who do so at once, exactly one has it.
public sealed interface Claim {
    /// It is yours.
    record Claimed(Task task) implements Claim {}

    /// Somebody else has it.
    record HeldBy(PersonId owner, Task task) implements Claim {}

    /// There is nothing left to do.
    record Gone() implements Claim {}
}
