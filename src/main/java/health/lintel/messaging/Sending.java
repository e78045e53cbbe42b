package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.MessageId;
import health.lintel.decisions.Flag;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Sends a draft: reads and decides once more, and in one transaction stores the message, opens the work that
/// it makes, and takes the draft away.
@Component
public class Sending {
    /// What the writer pressed.
    public enum Intent {
        SEND,
        /// "These words are not abusive: let a person look."
        LET_A_PERSON_LOOK,
        /// The third exit of a message that is turned away.
        ASK_A_PERSON
    }

    private final Drafts drafts;
    private final Conversations conversations;
    private final Writing writing;
    private final Delivery delivery;
    private final Threats threats;
    private final Conduct conduct;
    private final Stops stops;
    private final Receipts receipts;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(
            Drafts drafts,
            Conversations conversations,
            Writing writing,
            Delivery delivery,
            Threats threats,
            Conduct conduct,
            Stops stops,
            Receipts receipts,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.conversations = conversations;
        this.writing = writing;
        this.delivery = delivery;
        this.threats = threats;
        this.conduct = conduct;
        this.stops = stops;
        this.receipts = receipts;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param key made with the page; the same key again, from a double click, a retry or the back button,
    /// sends once
    public Sent send(ChartAccess access, DraftId id, UUID key, Intent intent) {
        return send(access, id, key, intent, null);
    }

    /// @param agreedTo the amount that the writer ticked on the page; null for nothing. Another amount than the one
    /// that is due, say because the policy changed meanwhile, is no consent
    public Sent send(ChartAccess access, DraftId id, UUID key, Intent intent, @Nullable String agreedTo) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Optional<ConversationId> before = conversations.sentBefore(Delivery.author(access), key);
            if (before.isPresent()) return again(access, before.get());
            Optional<Draft> draft = drafts.lock(access, id);
            if (draft.isEmpty()) {
                return conversations
                        .sentBefore(Delivery.author(access), key)
                        .map(c -> again(access, c))
                        .orElse(new Sent.Gone());
            }
            Review review = writing.review(access, draft.get());
            return whatMustBeSeenFirst(review, intent, agreedTo)
                    .orElseGet(() -> sendNow(access, review, key, intent, agreedTo));
        });
    }

    private Optional<Sent> whatMustBeSeenFirst(Review review, Intent intent, @Nullable String agreedTo) {
        boolean empty = review.draft().text().isBlank();
        boolean warn = review.mustWarn() && intent != Intent.LET_A_PERSON_LOOK;
        boolean nothingToSend = deliveries(review, intent, clock.instant()).isEmpty() && hold(review, intent) == null;
        String fee = review.decision().fee();
        // What a person looks at first is not priced: nobody pays for words that may never be delivered.
        boolean unpaid = fee != null && !fee.equals(agreedTo) && intent != Intent.LET_A_PERSON_LOOK;
        return empty || review.mustStop() || warn || review.mustAskSubject() || nothingToSend || unpaid
                ? Optional.of(new Sent.LookFirst(review))
                : Optional.empty();
    }

    private Sent sendNow(ChartAccess access, Review review, UUID key, Intent intent, @Nullable String agreedTo) {
        Instant now = clock.instant();
        List<Outcome> deliveries = deliveries(review, intent, now).stream()
                .map(outcome -> outcome.agreedTo(agreedTo))
                .toList();
        Incident.Kind hold = hold(review, intent);
        MessageId message = MessageId.next();
        Conversation conversation = delivery.store(access, review, deliveries, message, key, now);
        if (hold != null) {
            UUID incident = conduct.open(access, hold, message, review.draft().text(), now);
            conversations.hold(message, access.patient(), incident, now);
        }
        // Danger to anybody in the words is delivered first, always; what is merely held waits for a person.
        delivery.openWork(access, conversation, review, hold == null ? deliveries : forSafety(deliveries), now);
        threats.act(access, conversation, deliveries, now);
        drafts.take(access, review.draft().id());
        stops.end(access, review.draft().id(), Stop.End.SENT);
        if (deliveries.stream().anyMatch(outcome -> outcome.flag() == Flag.FEE_AGREED)) {
            receipts.add(
                    review.receipt(),
                    access.patient(),
                    new Receipt.Act(now, access.actor(), "AGREED_TO_FEE " + agreedTo));
        }
        String what = hold == null ? "SENT" : "HELD " + hold;
        receipts.add(review.receipt(), access.patient(), new Receipt.Act(now, access.actor(), what));
        audit.record(
                access.actor(), hold == null ? "message.sent" : "message.held", "message/" + message, access.patient());
        events.publishEvent(new MessageSent(conversation.id(), message, access.patient()));
        return hold == null
                ? new Sent.Delivered(conversation.id(), answerBy(deliveries))
                : new Sent.Held(conversation.id());
    }

    /// What goes to people. A message that is turned away goes when the writer asks for a person, and then an
    /// answer is owed for it like for any other: nobody asks a person and hears nothing.
    private List<Outcome> deliveries(Review review, Intent intent, Instant now) {
        List<Outcome> found = review.decision().all(OutcomeKind.DELIVER);
        if (intent == Intent.ASK_A_PERSON) {
            Stream<Outcome> asked = review.decision().outcomes().stream()
                    .filter(outcome -> outcome.kind().turnsAway())
                    .limit(1)
                    .map(outcome -> owed(outcome, now));
            return Stream.concat(found.stream(), asked).toList();
        }
        if (!found.isEmpty() || intent == Intent.SEND) return found;
        return review.decision().outcomes().subList(0, 1);
    }

    private Outcome owed(Outcome outcome, Instant now) {
        if (outcome.replyBy() != null) return outcome;
        Instant by = policies.calendar()
                .answerDueBy(now, policies.current().settings().promise().reply());
        return new Outcome(
                outcome.kind(),
                outcome.clause(),
                outcome.topic(),
                outcome.pool(),
                outcome.flag(),
                by,
                outcome.lookBy(),
                outcome.words(),
                outcome.nextSteps(),
                outcome.facts(),
                outcome.call());
    }

    private static Incident.@Nullable Kind hold(Review review, Intent intent) {
        if (intent == Intent.LET_A_PERSON_LOOK && review.decision().warning() != null) return Incident.Kind.DISPUTED;
        if (review.decision().find(OutcomeKind.HOLD_CONDUCT).isEmpty()) return null;
        var reading = review.reading();
        if (reading == null || reading.threatBy() == null) return Incident.Kind.ABUSE;
        return reading.threatCertain() ? Incident.Kind.THREAT : Incident.Kind.DOUBTFUL_THREAT;
    }

    private static List<Outcome> forSafety(List<Outcome> deliveries) {
        return deliveries.stream().filter(outcome -> outcome.lookBy() != null).toList();
    }

    private static @Nullable Instant answerBy(List<Outcome> deliveries) {
        return deliveries.stream()
                .map(Outcome::replyBy)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Sent again(ChartAccess access, ConversationId id) {
        Conversation conversation =
                conversations.find(access.patient(), id, clock.instant()).orElseThrow();
        Message last = conversation.messages().getLast();
        return last.isHeld() ? new Sent.Held(id) : new Sent.Delivered(id, conversation.answerDue());
    }
}
