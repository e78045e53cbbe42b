package health.lintel.web.patient;

import health.lintel.datatypes.DraftId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the pages of one message share: its draft, and whether its words can go anywhere yet.
@Component
class Composing {
    private final Writing writing;
    private final Policies policies;

    Composing(Writing writing, Policies policies) {
        this.writing = writing;
        this.policies = policies;
    }

    Optional<Draft> draft(ChartAccess access, String id) {
        return writing.find(access, NotFound.id(id, DraftId::new));
    }

    /// A fresh draft, or the one begun before with no words in it: pages opened twice leave nothing behind.
    Draft begin(ChartAccess access) {
        Draft.About about = about(access);
        return writing.drafts(access).stream()
                .filter(each -> each.text().isEmpty() && each.conversation() == null && each.about() == about)
                .findFirst()
                .orElseGet(() -> writing.begin(access, about, null, null));
    }

    static Draft.About about(ChartAccess access) {
        return access.ground() == ChartAccess.Ground.HELPER ? Draft.About.HELPED : Draft.About.SELF;
    }

    /// Letters that a message may have (clause `length.turns`).
    int most() {
        return policies.current().settings().length().characters();
    }

    boolean isTooLong(String text) {
        return text.length() > most();
    }

    static String path(Draft draft, String page) {
        return "/messages/new/" + draft.id() + "/" + page;
    }
}
