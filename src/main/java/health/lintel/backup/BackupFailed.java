package health.lintel.backup;

/// A backup cannot be made or used; the message says in plain words why, and what to do.
public final class BackupFailed extends RuntimeException {
    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
