package health.lintel.web.staff;

import health.lintel.messaging.Conversation;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Note;
import health.lintel.workqueue.Task;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item: why it is here, the conversation, the patient beside it, what can be done.
///
/// @param panel  null if it is about nobody's chart
/// @param thread null if it is about something other than a conversation, or its words are not for this reader
/// @param why    why it is here, from the receipt; null where there is none
/// @param writer a colleague who is writing an answer; empty if nobody
/// @param typed  what was typed and not sent
/// @param key    sends what is typed once, however often it is pressed
/// @param undo   what can still be taken back; null if nothing
public record ItemPage(
        Task task,
        Sight sight,
        @Nullable Panel panel,
        @Nullable Thread thread,
        @Nullable Why why,
        List<Said> notes,
        String owner,
        boolean mine,
        String writer,
        Choices choices,
        Typed typed,
        Problems problems,
        UUID key,
        Undo.@Nullable Possible undo,
        ShortKeys keys,
        int status)
        implements Page {

    /// The conversation of an item.
    ///
    /// @param turnsLeft of the patient; -1 where turns are not counted
    public record Thread(Conversation conversation, List<Line> lines, int turnsLeft) {
        public boolean isClinical() {
            return conversation.kind() == Conversation.Kind.CLINICAL;
        }
    }

    /// One message.
    ///
    /// @param takenDownBy who wrote it down for a caller; empty if the writer typed it
    /// @param isNew       came after what this reader had before them
    public record Line(
            String author,
            boolean staff,
            Instant sentAt,
            List<MarkedText.Piece> pieces,
            String takenDownBy,
            boolean held,
            boolean isNew,
            boolean asks,
            @Nullable Instant readAt,
            @Nullable String receipt) {}

    /// Why an item is here.
    ///
    /// @param title the clause in plain words, in English and Spanish
    public record Why(ReceiptText receipt, ReceiptText.Reached outcome, String title, String titleEs, String id) {
        public String title(Frame frame) {
            return frame.lang().equals("es") ? titleEs : title;
        }
    }

    /// A colleague's note.
    public record Said(Note note, String by) {}

    /// Whom it can be handed to, and whom a question can go to.
    public record Choices(List<Choice> handOver, List<Choice> providers) {}

    /// What somebody typed into which form, and how far they had read.
    ///
    /// @param seen number of messages that were on the page
    public record Typed(String reply, String kind, String note, String reason, int seen) {
        static final Typed NOTHING = new Typed("", "ANSWER", "", "", -1);

        static Typed reply(String text, String kind, int seen) {
            return new Typed(text, kind, "", "", seen);
        }

        static Typed note(String text) {
            return new Typed("", "ANSWER", text, "", -1);
        }

        static Typed reason(String text) {
            return new Typed("", "ANSWER", "", text, -1);
        }
    }

    public boolean showsWords() {
        return sight == Sight.WORDS;
    }

    public boolean isQuestion() {
        return task.kind().equals("question");
    }

    public boolean mayBeNew() {
        return "MAY_BE_NEW".equals(task.flag());
    }

    public boolean isTaken() {
        return task.owner() != null;
    }

    /// Can this reader answer the patient from here?
    public boolean mayReply() {
        return task.isOpen() && showsWords() && thread != null && !isQuestion() && (mine || !isTaken());
    }

    /// Where something that is no conversation is worked on; null if here.
    public @Nullable String workedOnAt() {
        return switch (task.subject().kind()) {
            case "incident" -> "/conduct/reviews/" + task.subject().id();
            case "result" -> showsWords() ? "/q/" + task.id() + "/comment" : null;
            case "receipt" ->
                showsWords() && panel != null
                        ? "/patients/" + panel.id() + "/receipts/"
                                + task.subject().id()
                        : null;
            case "renewal" -> showsWords() ? "/renewals/" + task.subject().id() : null;
            case "insurance" -> "/insurance-cards/" + task.subject().id();
            case "visit-request" -> "/visit-requests/" + task.subject().id();
            default -> null;
        };
    }

    public Chip due(Frame frame) {
        return DueWords.of(frame.words(), task, frame.help().now(), frame.help().zone());
    }

    public List<Chip> flags(Frame frame) {
        return DueWords.flags(frame.words(), task);
    }

    public boolean keysAreOn() {
        return keys == ShortKeys.ON;
    }

    @Override
    public String template() {
        return "staff/item";
    }
}
