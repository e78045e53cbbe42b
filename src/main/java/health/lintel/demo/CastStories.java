package health.lintel.demo;

import static health.lintel.messaging.Answering.Kind.ANSWER;

import health.lintel.conduct.Conduct;
import health.lintel.datatypes.ConversationId;
import health.lintel.messaging.Answering;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Lets the cast's past happen: every message goes through reading, policy and delivery like any other.
@Component
@ConditionalOnProperty("lintel.demo")
class CastStories {
    private static final Logger LOG = LoggerFactory.getLogger(CastStories.class);

    private final Steps steps;
    private final CastPeople people;
    private final Writing writing;
    private final Sending sending;
    private final Answering answering;
    private final Messaging messaging;
    private final Tasks tasks;
    private final Conduct conduct;
    private final DemoClock clock;

    CastStories(
            Steps steps,
            CastPeople people,
            Writing writing,
            Sending sending,
            Answering answering,
            Messaging messaging,
            Tasks tasks,
            Conduct conduct,
            DemoClock clock) {
        this.steps = steps;
        this.people = people;
        this.writing = writing;
        this.sending = sending;
        this.answering = answering;
        this.messaging = messaging;
        this.tasks = tasks;
        this.conduct = conduct;
        this.clock = clock;
    }

    void happen(Instant begun) {
        once("theola", () -> theola(begun));
        once("johnie", () -> johnie(begun));
        once("federico", () -> federico(begun));
        once("hoyt", () -> hoyt(begun));
        once("office", () -> office(begun));
    }

    private void once(String story, Runnable work) {
        steps.once("story/" + story, work);
    }

    /// Eight days ago, and nobody answered (clause reply.promise).
    private void theola(Instant begun) {
        write(
                Cast.THEOLA,
                begun.minus(Duration.ofDays(8)),
                "follow-up",
                "After the visit for my blood pressure I take the tablets every day. At home it is still around"
                        + " 148 over 88. Should I keep the same dose?");
    }

    /// Asked, answered, asked back, answered: one turn is left of two (clause length.turns).
    private void johnie(Instant begun) {
        ConversationId thread = write(
                Cast.JOHNIE,
                begun.minus(Duration.ofDays(8)),
                "follow-up",
                "The cough from my visit is better, but I still cough at night. Is it fine to keep taking the honey"
                        + " and the syrup?");
        if (thread == null) return;
        answer(
                Cast.JOHNIE,
                begun.minus(Duration.ofDays(7)),
                thread,
                "Yes, both are fine. A cough after a cold often lasts some weeks. Please call us if you get a fever.");
        ConversationId again = write(
                Cast.JOHNIE,
                begun.minus(Duration.ofDays(6)),
                thread,
                "follow-up",
                "Thank you. How many more days should I take the syrup for the cough?");
        if (again == null) return;
        answer(
                Cast.JOHNIE,
                begun.minus(Duration.ofDays(5)),
                thread,
                "Five more days is fine. If the cough is not better then, please ask for a visit.");
    }

    private void federico(Instant begun) {
        write(
                Cast.FEDERICO,
                begun.minus(Duration.ofHours(20)),
                "follow-up",
                "Después de mi visita por la presión alta me tomo la pastilla todos los días. En casa la presión está"
                        + " en 138 con 84. ¿Sigo con la misma dosis?");
    }

    /// A threat is held and suspends at once; only a person decides (clause conduct.standard).
    private void hoyt(Instant begun) {
        write(
                Cast.HOYT,
                begun.minus(Duration.ofDays(2)),
                "billing",
                "Fix this bill or I will come to your office and beat you up.");
        clock.at(
                begun.minus(Duration.ofDays(1)),
                () -> conduct.appeal(
                        Cast.HOYT.id(),
                        "I was angry about the bill. I would never hurt anybody and I am sorry. Please let me write"
                                + " again."));
    }

    private void office(Instant begun) {
        write(
                Cast.ARDELIA,
                begun.minus(Duration.ofHours(26)),
                "billing",
                "I got a bill for the visit in the fall. I think I paid my share at the desk. Can you check it?");
        write(
                Cast.PARIS,
                begun.minus(Duration.ofHours(24)),
                "prior-authorization",
                "Has my insurance approved the physical therapy that you asked them for?");
        write(
                Cast.WALTER,
                begun.minus(Duration.ofHours(23)),
                "records",
                "Can you send my vaccine record to the senior center? They need the form by Friday.");
        write(
                Cast.SOFIA,
                begun.minus(Duration.ofHours(5)),
                "appointment",
                "Can I move my yearly check-up to a morning next month?");
    }

    private @Nullable ConversationId write(CastMember by, Instant at, String lane, String words) {
        return write(by, at, null, lane, words);
    }

    private @Nullable ConversationId write(
            CastMember by, Instant at, @Nullable ConversationId thread, String lane, String words) {
        ChartAccess access = people.access(by, by);
        var sent = new Object() {
            @Nullable
            ConversationId in;
        };
        clock.at(at, () -> {
            Draft draft = writing.begin(access, Draft.About.SELF, lane, thread);
            writing.save(access, draft.id(), words, Draft.About.SELF, lane);
            Sent answer = sending.send(access, draft.id(), key(by, words), Sending.Intent.SEND);
            if (answer instanceof Sent.LookFirst) answer = goOn(access, draft, key(by, words));
            sent.in = conversation(by, answer);
        });
        return sent.in;
    }

    /// Somebody who sees the page with a number to call, and the warning, and sends the words all the same.
    private Sent goOn(ChartAccess access, Draft draft, UUID key) {
        for (Draft.Shown page : List.of(Draft.Shown.STOP_PAGE, Draft.Shown.CONDUCT_WARNING)) {
            Optional<Review> ignored = writing.goOn(access, draft.id(), page);
        }
        return sending.send(access, draft.id(), key, Sending.Intent.SEND);
    }

    private static @Nullable ConversationId conversation(CastMember by, Sent answer) {
        return switch (answer) {
            case Sent.Delivered delivered -> delivered.conversation();
            case Sent.Held held -> held.conversation();
            case Sent.LookFirst first -> {
                // Another policy than the shipped one may turn these words away; the demo goes on without them.
                LOG.warn(
                        "{}'s message was not taken: {}",
                        by.name(),
                        first.review().decision().outcomes());
                yield null;
            }
            case Sent.Gone gone -> null;
        };
    }

    /// The medical assistant answers, and the patient reads it some hours later.
    private void answer(CastMember patient, Instant at, ConversationId thread, String words) {
        clock.at(at, () -> {
            Task task = tasks.openAbout(Subject.of("conversation", thread)).getFirst();
            answering.reply(Cast.TOM.id(), thread, task.id(), task.version(), words, ANSWER, key(Cast.TOM, words));
        });
        clock.at(at.plus(Duration.ofHours(5)), () -> {
            var _ = messaging.open(people.access(patient, patient), thread);
        });
    }

    private static UUID key(CastMember by, String words) {
        return UUID.nameUUIDFromBytes((by.signIn() + "/" + words).getBytes(StandardCharsets.UTF_8));
    }
}
