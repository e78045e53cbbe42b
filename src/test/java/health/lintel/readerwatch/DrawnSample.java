package health.lintel.readerwatch;

import health.lintel.MovableClock;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.messaging.SentWords;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Samples for tests. All tests share one practice and nothing of a sample can be taken back: each test lives in
/// weeks of its own, later than those of the test before, so that its draw is the newest.
public class DrawnSample {
    /// The week before any test, and of no draw that a page shows.
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Sampling sampling;
    private final SampleRows rows;
    private final SentWords sent;
    private final Transactions transactions;
    private final MovableClock clock;

    public DrawnSample(
            Sampling sampling, SampleRows rows, SentWords sent, Transactions transactions, MovableClock clock) {
        this.sampling = sampling;
        this.rows = rows;
        this.sent = sent;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A Monday morning in a season that no other test knows.
    public void begin() {
        clock.set(MovableClock.START.plus(Duration.ofDays(5_600 + 140L * TESTS.incrementAndGet())));
    }

    public int nextMonday() {
        clock.advance(Duration.ofDays(7));
        return sampling.draw();
    }

    public List<SampleItem> items() {
        return transactions.forSystem(rows::newest);
    }

    /// A message of this patient, put into a sample of long ago.
    public MessageId add(PatientId patient) {
        return transactions.forSystem(() -> {
            SentWords.Sent message = sent.between(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z")).stream()
                    .filter(each -> each.patient().equals(patient))
                    .findFirst()
                    .orElseThrow();
            rows.lock();
            if (!rows.isDrawn(LONG_AGO)) rows.insertDraw(LONG_AGO, clock.instant(), 1, 1, 1);
            if (rows.find(message.id()).isEmpty()) {
                int place = (int) (System.nanoTime() % Integer.MAX_VALUE);
                rows.insert(new SampleItem(
                        message.id(),
                        patient,
                        new ReceiptId(message.receipt().value()),
                        LONG_AGO,
                        Why.UNFLAGGED,
                        place,
                        null));
            }
            return message.id();
        });
    }
}
