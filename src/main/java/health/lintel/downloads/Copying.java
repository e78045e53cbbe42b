package health.lintel.downloads;

import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the copies that were asked for, one after the other. A copy is there whole or not at all: killed half way,
/// it is begun again.
@Component
public class Copying {
    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

    private final WaitingRows waiting;
    private final FinishedRows finished;
    private final Archive archive;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    Copying(
            WaitingRows waiting,
            FinishedRows finished,
            Archive archive,
            People people,
            Transactions transactions,
            Clock clock) {
        this.waiting = waiting;
        this.finished = finished;
        this.archive = archive;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One run of the job.
    public void run() {
        Instant now = clock.instant();
        keep(() -> finished.eraseUntil(now.minus(Download.KEPT)));
        List<Waiting> all = transactions.forSystem(waiting::all);
        for (Waiting each : all) {
            if (each.isGivenUp()) giveUp(each);
            else if (each.isDue(now)) attempt(each);
        }
    }

    private void attempt(Waiting each) {
        keep(() -> waiting.begin(each.id(), clock.instant()));
        try {
            make(each);
        } catch (RuntimeException failed) {
            LOG.error("A copy of a record could not be made (try {}): {}", each.tries() + 1, each.id(), failed);
            if (each.isLastTry()) giveUp(each);
        }
    }

    private void make(Waiting each) {
        Optional<ChartAccess> access = access(each);
        if (access.isEmpty()) {
            keep(() -> waiting.delete(each.id()));
            return;
        }
        byte[] file = archive.of(access.get(), step -> keep(() -> waiting.step(each.id(), step)));
        keep(() -> {
            if (!waiting.delete(each.id())) return;
            finished.eraseOf(each.patient(), each.by());
            finished.insertReady(each, file, clock.instant());
        });
    }

    /// As the patient or a helper: one of us who helps somebody at home takes no more along than any helper.
    private Optional<ChartAccess> access(Waiting each) {
        return people.chartsOf(each.by()).stream()
                .filter(chart -> chart.patient().equals(each.patient()))
                .findFirst();
    }

    private void giveUp(Waiting each) {
        keep(() -> {
            if (waiting.delete(each.id())) finished.insertFailed(each, clock.instant());
        });
    }

    private void keep(Runnable work) {
        transactions.forSystem(() -> {
            work.run();
            return work;
        });
    }
}
