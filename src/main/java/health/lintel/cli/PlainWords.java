package health.lintel.cli;

import health.lintel.backup.BackupFailed;
import health.lintel.storage.StorageFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/// What an administrator reads when a verb fails: our own sentence if there is one, the cause's if there is none.
final class PlainWords {
    private PlainWords() {}

    static String of(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BackupFailed || each instanceof StorageFailed) return String.valueOf(each.getMessage());
        }
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }
}
