package health.lintel.readerwatch;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Receipts;
import health.lintel.messaging.SentWords;
import health.lintel.storage.Transactions;
import health.lintel.triage.Label;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The week's sample as a nurse works through it. The caller has made sure that they may read clinical words.
@Component
public class Sample {
    /// Somebody who opened a message so long ago and said nothing has gone away.
    private static final Duration AWAY = Duration.ofMinutes(10);

    /// Nobody looks at one message for longer; they were called away.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration QUARTER = Duration.ofDays(12 * 7);

    private final SampleRows rows;
    private final SentWords words;
    private final Receipts receipts;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Sample(
            SampleRows rows,
            SentWords words,
            Receipts receipts,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.receipts = receipts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// A message of the sample with its words and what the reader saw in them.
    public record Opened(SampleItem item, String words, KeptReading reading) {}

    /// The week drawn last; empty before the first draw.
    public List<SampleItem> newest(PersonId person) {
        return transactions.forStaff(person, rows::newest);
    }

    /// What this person looks at next: not what somebody else has on the screen, unless nothing else is left.
    public Optional<MessageId> next(PersonId person) {
        return transactions.forStaff(person, () -> {
            List<MessageId> open = rows.newest().stream()
                    .filter(item -> item.answer() == null)
                    .map(SampleItem::message)
                    .toList();
            Set<MessageId> others = rows.openedByOthers(person, clock.instant().minus(AWAY));
            return open.stream()
                    .filter(message -> !others.contains(message))
                    .findFirst()
                    .or(() -> open.stream().findFirst());
        });
    }

    /// Opens a message of the sample, and writes down who looked.
    public Optional<Opened> open(PersonId person, MessageId id) {
        return transactions.forStaff(
                person,
                () -> rows.find(id).flatMap(item -> {
                    Instant now = clock.instant();
                    if (item.answer() == null) rows.look(item, person, now, now.minus(AWAY));
                    audit.record(person, "sample.read", "message/" + id, item.patient());
                    return opened(item);
                }));
    }

    /// What the reader had said of a message of the sample, without its words.
    public Optional<KeptReading> reading(PersonId person, MessageId id) {
        return transactions.forStaff(person, () -> rows.find(id).flatMap(this::reading));
    }

    /// Keeps what a person says about a reading: of two the first holds.
    ///
    /// @return false when somebody had answered before
    public boolean answer(PersonId person, MessageId id, Verdict verdict, Set<Label> labels, String note) {
        return transactions.forStaff(person, () -> {
            SampleItem item = rows.find(id).orElseThrow();
            KeptReading reading = reading(item).orElseThrow();
            boolean changed = verdict != Verdict.CANNOT_JUDGE && !labels.equals(reading.labels());
            Verdict held = verdict == Verdict.CANNOT_JUDGE ? verdict : changed ? Verdict.CORRECTED : Verdict.RIGHT;
            Instant now = clock.instant();
            boolean kept = rows.answer(
                    item,
                    new Answer(
                            person,
                            now,
                            seconds(person, item, now),
                            held,
                            reading.reader(),
                            reading.language(),
                            reading.labels(),
                            changed ? labels : reading.labels(),
                            note));
            if (kept) audit.record(person, "sample.answered", "message/" + id, item.patient(), held.name());
            return kept;
        });
    }

    /// What the last twelve weeks allow to be said of the reader at work now.
    public MissBound bound(PersonId person) {
        return transactions.forStaff(person, () -> {
            List<Answer> answers = rows.answeredSince(clock.instant().minus(QUARTER)).stream()
                    .filter(item -> item.why() == Why.UNFLAGGED)
                    .map(item -> Objects.requireNonNull(item.answer()))
                    .filter(answer -> answer.verdict() != Verdict.CANNOT_JUDGE)
                    .toList();
            if (answers.isEmpty()) return new MissBound(0, 0);
            String now = answers.getLast().reader();
            List<Answer> ofNow =
                    answers.stream().filter(each -> each.reader().equals(now)).toList();
            return new MissBound(ofNow.size(), (int)
                    ofNow.stream().filter(Answer::isMissedEmergency).count());
        });
    }

    private Optional<Opened> opened(SampleItem item) {
        return reading(item)
                .flatMap(reading -> words.open(item.message()).map(text -> new Opened(item, text, reading)));
    }

    private Optional<KeptReading> reading(SampleItem item) {
        return receipts.find(item.receipt()).map(KeptReading::of);
    }

    private int seconds(PersonId person, SampleItem item, Instant now) {
        Duration took = rows.openedBy(person, item)
                .map(opened -> Duration.between(opened, now))
                .orElse(Duration.ZERO);
        return (int) Math.min(LONGEST.toSeconds(), Math.max(0, took.toSeconds()));
    }
}
