package health.lintel.downloads;

import health.lintel.audit.AuditTrail;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asking for a copy of a record, and fetching it: nobody sees one that somebody else asked for.
@Component
public class Downloads {
    private final WaitingRows waiting;
    private final FinishedRows finished;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Downloads(WaitingRows waiting, FinishedRows finished, Transactions transactions, AuditTrail audit, Clock clock) {
        this.waiting = waiting;
        this.finished = finished;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Asks for a copy; while one is being made, that is the one.
    public void ask(ChartAccess access) {
        within(access, () -> {
            if (waiting.insert(access.patient(), access.actor(), clock.instant()))
                audit.record(access.actor(), "records.download-asked", "records", access.patient());
            return access;
        });
    }

    /// The reader's copy that is being made.
    public Optional<Download> waiting(ChartAccess access) {
        return within(access, () -> waiting.find(access.patient(), access.actor()));
    }

    /// How the reader's last one ended, if it can still be fetched or was given up.
    public Optional<Download> finished(ChartAccess access) {
        return within(access, () -> finished.newest(access.patient(), access.actor()))
                .filter(each -> each.state() == Download.State.FAILED || each.isOpenAt(clock.instant()));
    }

    /// Is this one of the reader's own, whatever became of it?
    public boolean isKnown(ChartAccess access, UUID id) {
        return within(access, () -> finished.find(access.patient(), access.actor(), id))
                .isPresent();
    }

    /// The file, an archive; empty if the reader has none of this id now.
    public Optional<byte[]> fetch(ChartAccess access, UUID id) {
        return within(access, () -> {
            Optional<byte[]> file = finished.find(access.patient(), access.actor(), id)
                    .filter(each -> each.isOpenAt(clock.instant()))
                    .map(each -> finished.file(each.id()));
            if (file.isPresent())
                audit.record(access.actor(), "records.downloaded", "download/" + id, access.patient());
            return file;
        });
    }

    private <T extends @Nullable Object> T within(ChartAccess access, Supplier<T> work) {
        return transactions.forPatient(access.actor(), access.patient(), work);
    }
}
