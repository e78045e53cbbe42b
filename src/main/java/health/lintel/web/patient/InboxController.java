package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The conversations, and the words that are kept and not sent.
@Controller
class InboxController {
    private final Messaging messaging;
    private final Writing writing;
    private final Conduct conduct;
    private final Clock clock;

    InboxController(Messaging messaging, Writing writing, Conduct conduct, Clock clock) {
        this.messaging = messaging;
        this.writing = writing;
        this.conduct = conduct;
        this.clock = clock;
    }

    @GetMapping("/messages")
    Answer show(ChartAccess access, SignedIn person) {
        List<ThreadStatus> threads = messaging.conversations(access).stream()
                .map(each -> ThreadStatus.of(each, clock.instant()))
                .toList();
        List<Draft> drafts = writing.drafts(access).stream()
                .filter(draft -> !TypedText.saysNothing(draft.text()))
                .toList();
        boolean isPaused = conduct.closesMessagesTo(person.person());
        return new InboxPage(threads, drafts, isPaused);
    }
}
