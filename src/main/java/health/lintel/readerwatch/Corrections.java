package health.lintel.readerwatch;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.SentWords;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.ProxyGrant;
import health.lintel.people.StaffMember;
import health.lintel.storage.Transactions;
import health.lintel.triage.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What nurses said, as lines to train the reader with: words with what names a person covered as far as rules can.
@Component
public class Corrections {
    private final SampleRows rows;
    private final SentWords words;
    private final People people;
    private final Transactions transactions;
    private final AuditTrail audit;

    Corrections(SampleRows rows, SentWords words, People people, Transactions transactions, AuditTrail audit) {
        this.rows = rows;
        this.words = words;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// One line; its id says nothing about the message.
    public record Line(String id, String language, String text, Set<Label> labels, String note) {}

    /// Which answers are wanted.
    public enum Which {
        CORRECTED,
        /// also those in which the reader was right
        ALL_JUDGED
    }

    public List<Line> export(Which which) {
        return transactions.forSystem(() -> {
            List<String> staff = people.staff().stream().map(StaffMember::name).toList();
            List<Line> lines = new ArrayList<>();
            for (SampleItem item : rows.answeredSince(Instant.EPOCH)) {
                Verdict verdict = Objects.requireNonNull(item.answer()).verdict();
                boolean wanted = verdict == Verdict.CORRECTED || verdict == Verdict.RIGHT && which == Which.ALL_JUDGED;
                if (!wanted) continue;
                words.open(item.message()).ifPresent(text -> {
                    lines.add(line(item, text, staff, lines.size() + 1));
                    audit.record(null, "sample.exported", "message/" + item.message(), item.patient());
                });
            }
            return List.copyOf(lines);
        });
    }

    private Line line(SampleItem item, String text, List<String> staff, int number) {
        Answer answer = Objects.requireNonNull(item.answer());
        List<String> names = Stream.concat(staff.stream(), near(item).stream()).toList();
        return new Line(
                "c%05d".formatted(number),
                answer.language(),
                Masking.mask(text, names),
                answer.after(),
                Masking.mask(answer.note(), names));
    }

    /// The patient, and who helps them.
    private List<String> near(SampleItem item) {
        List<PersonId> near = new ArrayList<>();
        near.add(new PersonId(item.patient().value()));
        people.helpersOf(item.patient()).stream().map(ProxyGrant::helper).forEach(near::add);
        return near.stream()
                .flatMap(id -> people.person(id).stream())
                .map(Person::name)
                .toList();
    }
}
