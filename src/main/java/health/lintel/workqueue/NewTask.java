package health.lintel.workqueue;

import health.lintel.datatypes.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Work to be opened.
///
/// @param kind     such as "message", "visit-request", "conduct-review"
/// @param patient  whose; null if it is about nobody's chart
/// @param title    the portal's own short words for lists (at most 120 characters), never the patient's
/// @param flag     short words beside the title, such as "may be new"; null for none
/// @param language that the answer is owed in, such as "es"
/// @param lookBy   by when somebody must have looked at it; null if no first look is owed
/// @param dueAt    by when it must be answered; null if no answer is owed
public record NewTask(
        String kind,
        Subject subject,
        @Nullable PatientId patient,
        String title,
        Gravity gravity,
        @Nullable String flag,
        String language,
        PoolKey pool,
        @Nullable Instant lookBy,
        @Nullable Instant dueAt) {
    private static final int LONGEST_TITLE = 120;

    /// A title that does not fit is cut, never refused: a message must not fail to arrive because of its title.
    public NewTask {
        if (title.isBlank()) title = kind;
        if (title.length() > LONGEST_TITLE) title = title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
