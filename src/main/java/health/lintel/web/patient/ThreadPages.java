package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.policy.Policies;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Problems;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws a conversation for its reader: who said what, how many turns are left, whether one may write back.
@Component
class ThreadPages {
    private final People people;
    private final Policies policies;
    private final Destinations destinations;
    private final Composing composing;
    private final Clock clock;

    ThreadPages(People people, Policies policies, Destinations destinations, Composing composing, Clock clock) {
        this.people = people;
        this.policies = policies;
        this.destinations = destinations;
        this.composing = composing;
        this.clock = clock;
    }

    ThreadPage page(
            Conversation thread,
            String reply,
            ChartAccess access,
            SignedIn person,
            ComposePage.Notice notice,
            Problems problems) {
        ThreadStatus status = ThreadStatus.of(thread, clock.instant());
        ThreadPage.Turns turns = turns(thread);
        boolean usedUp = turns != null && turns.left() == 0 && !thread.staffAskedLast() && !thread.answerIsOwed();
        return new ThreadPage(
                status,
                thread.messages().stream().map(each -> shown(each, access)).toList(),
                turns,
                reply,
                !thread.isClosed() && !usedUp,
                composing.most(),
                destinations.page(person, "/visits/request").orElse(null),
                notice,
                problems);
    }

    private ThreadPage.Shown shown(Message message, ChartAccess access) {
        String taker = message.takenDownBy() == null
                ? null
                : people.staffName(message.takenDownBy()).orElse(null);
        if (message.side() == Conversation.Side.STAFF) {
            return new ThreadPage.Shown(
                    message, "staff", people.staffName(message.author()).orElse(null), taker);
        }
        if (message.author().equals(access.actor())) return new ThreadPage.Shown(message, "you", null, taker);
        String name = people.person(message.author()).map(Person::name).orElse(null);
        return new ThreadPage.Shown(message, "person", name, taker);
    }

    /// Only clinical conversations count turns, and only after the first answer (clause `length.turns`).
    private ThreadPage.@Nullable Turns turns(Conversation thread) {
        if (thread.kind() != Conversation.Kind.CLINICAL || thread.firstAnsweredAt() == null) return null;
        int all = policies.current().settings().length().turns() + thread.extraTurns();
        return new ThreadPage.Turns(Math.min(thread.turnsUsed(), all), all);
    }
}
