package health.lintel.web.patient;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One conversation, and the reply to it. A reply is a draft like any other: it is read and reviewed before it is
/// sent.
@Controller
class ThreadController {
    private final Messaging messaging;
    private final Writing writing;
    private final ThreadPages pages;
    private final KeptWords kept;

    ThreadController(Messaging messaging, Writing writing, ThreadPages pages, KeptWords kept) {
        this.messaging = messaging;
        this.writing = writing;
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping("/messages/{id}")
    Answer show(@PathVariable String id, ChartAccess access, SignedIn person) {
        Conversation thread = find(access, id);
        Optional<String> typed = kept.take(person.person(), "/messages/" + thread.id())
                .map(fields -> String.join("\n", fields.getOrDefault("text", List.of())))
                .filter(text -> !TypedText.saysNothing(text));
        typed.ifPresent(text -> keep(access, thread, TypedText.plain(text)));
        var notice = typed.isPresent() ? ComposePage.Notice.KEPT : ComposePage.Notice.NONE;
        return pages.page(thread, reply(access, thread), access, person, notice, Problems.none());
    }

    @PostMapping("/messages/{id}/reply")
    Answer create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            ChartAccess access,
            SignedIn person) {
        Conversation thread = find(access, id);
        String words = TypedText.plain(text);
        if (TypedText.saysNothing(words)) {
            Problems empty = Problems.none().add("text", "patient.words.empty");
            return pages.page(thread, "", access, person, ComposePage.Notice.NONE, empty);
        }
        return Redirect.to(Composing.path(keep(access, thread, words), "review"));
    }

    private Conversation find(ChartAccess access, String id) {
        return messaging
                .open(access, NotFound.id(id, ConversationId::new))
                .filter(thread -> !thread.messages().isEmpty())
                .orElseThrow(NotFound::here);
    }

    private Draft keep(ChartAccess access, Conversation thread, String words) {
        Draft draft = draft(access, thread)
                .orElseGet(() -> writing.begin(access, Composing.about(access), thread.lane(), thread.id()));
        return writing.save(access, draft.id(), words, draft.about(), draft.lane())
                .orElse(draft);
    }

    private String reply(ChartAccess access, Conversation thread) {
        return draft(access, thread).map(Draft::text).orElse("");
    }

    private Optional<Draft> draft(ChartAccess access, Conversation thread) {
        return writing.drafts(access).stream()
                .filter(draft -> thread.id().equals(draft.conversation()))
                .findFirst();
    }
}
