package health.lintel.oncall;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.TaskId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call to be written down.
///
/// @param id     made with the form; the same id again is written down once
/// @param about  the item it was about; null for a caller without one
/// @param caller the name as it was heard; empty where the patient is known
public record NewCall(
        UUID id, @Nullable Item about, @Nullable PatientId patient, String caller, CallOutcome outcome, String note) {

    /// An item as it stood on the page.
    public record Item(TaskId task, int version) {}
}
