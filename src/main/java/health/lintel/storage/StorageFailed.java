package health.lintel.storage;

/// The database or the keys cannot be used; the message says in plain words what to look at.
public final class StorageFailed extends RuntimeException {
    StorageFailed(String message) {
        super(message);
    }

    StorageFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
