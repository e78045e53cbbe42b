package health.lintel.web.patient;

import health.lintel.messaging.Message;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation, the oldest message first.
///
/// @param standing how it stands, read before this page counted as opening it
/// @param turns    the patient's turns, or null where none are counted
/// @param reply    words begun before, empty mostly
/// @param mayReply the box for a reply is shown
/// @param visit    where a visit is asked for; null where this portal has no such page
public record ThreadPage(
        ThreadStatus standing,
        List<Shown> messages,
        @Nullable Turns turns,
        String reply,
        boolean mayReply,
        int most,
        @Nullable String visit,
        ComposePage.Notice notice,
        Problems problems)
        implements Page {

    /// A message with its sender in words.
    ///
    /// @param who    key under `patient.thread`: `you`, `person` or `staff`
    /// @param sender the name, where it is not the reader
    /// @param taker  who wrote down what was said by phone; null mostly
    public record Shown(
            Message message,
            String who,
            @Nullable String sender,
            @Nullable String taker) {}

    /// Turns after the first answer (clause `length.turns`).
    public record Turns(int used, int all) {
        public int left() {
            return Math.max(0, all - used);
        }
    }

    public ThreadPage {
        messages = List.copyOf(messages);
    }

    @Override
    public String template() {
        return "patient/thread";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
