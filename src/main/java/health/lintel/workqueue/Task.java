package health.lintel.workqueue;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of staff's work as it stands now.
///
/// @param owner       who has it; null while it lies in the pool
/// @param escalatedTo the lead whom it was brought to because a promise was not kept
/// @param parent      the task that waits for this one, if this is a question to a colleague
/// @param version     counts every change; an act that names an older one is refused
public record Task(
        TaskId id,
        @Nullable PatientId patient,
        String kind,
        Subject subject,
        String title,
        Gravity gravity,
        @Nullable String flag,
        String language,
        PoolKey pool,
        @Nullable PersonId owner,
        @Nullable PersonId escalatedTo,
        TaskStatus status,
        Instant openedAt,
        @Nullable Instant lookBy,
        @Nullable Instant lookedAt,
        @Nullable PersonId lookedBy,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable TaskId parent,
        int version) {

    public boolean isOpen() {
        return status != TaskStatus.COMPLETED;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && dueAt != null && !now.isBefore(dueAt);
    }

    public boolean owesFirstLook() {
        return isOpen() && lookBy != null && lookedAt == null;
    }
}
