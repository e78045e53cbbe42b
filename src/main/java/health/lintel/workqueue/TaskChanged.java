package health.lintel.workqueue;

/// The task is no longer as the person saw it, or the act does not fit its state: show it again, lose no words.
public final class TaskChanged extends RuntimeException {
    public TaskChanged(String message) {
        super(message);
    }
}
