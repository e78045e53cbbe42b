package health.lintel.web.staff;

import health.lintel.datatypes.MessageId;
import health.lintel.readerwatch.Answer;
import health.lintel.readerwatch.MissBound;
import health.lintel.readerwatch.SampleItem;
import health.lintel.web.ui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The week's sample: what is left, what was done, and what it allows to be said.
///
/// @param next what this person looks at next; null when nothing is left
public record SamplePage(List<SampleItem> items, @Nullable MessageId next, MissBound bound) implements Page {
    public LocalDate week() {
        return items.getFirst().week();
    }

    public int done() {
        return answers().size();
    }

    public int left() {
        return items.size() - done();
    }

    public long minutes() {
        return Math.round(answers().stream().mapToInt(Answer::seconds).sum() / 60.0);
    }

    private List<Answer> answers() {
        return items.stream()
                .filter(item -> item.answer() != null)
                .map(item -> Objects.requireNonNull(item.answer()))
                .toList();
    }

    @Override
    public String template() {
        return "staff/sample";
    }
}
