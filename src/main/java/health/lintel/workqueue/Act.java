package health.lintel.workqueue;

import java.util.Locale;

/// What can be done to a task.
public enum Act {
    OPEN,
    CLAIM,
    BEGIN,
    RELEASE,
    HAND_OVER,
    /// The portal or a colleague puts it where it belongs.
    MOVE,
    /// Its owner is away or has left.
    COVER,
    ASK,
    RETURN,
    LOOK,
    RE_RANK,
    COMPLETE,
    UNDO;

    /// As the audit trail calls it, such as `task.hand-over`.
    String audited() {
        return "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean mayBeUndone() {
        return this == CLAIM || this == HAND_OVER || this == COMPLETE;
    }
}
