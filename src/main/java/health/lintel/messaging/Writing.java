package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writing a message, up to the moment of sending: the draft, what was read in it, what comes of it.
@Component
public class Writing {
    private final Drafts drafts;
    private final Conversations conversations;
    private final Judging judging;
    private final Stops stops;
    private final Receipts receipts;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(
            Drafts drafts,
            Conversations conversations,
            Judging judging,
            Stops stops,
            Receipts receipts,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.conversations = conversations;
        this.judging = judging;
        this.stops = stops;
        this.receipts = receipts;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Begins a draft.
    ///
    /// @param conversation the conversation the words are to join; null for a new one
    public Draft begin(
            ChartAccess access, Draft.About about, @Nullable String lane, @Nullable ConversationId conversation) {
        var draft = new Draft(
                DraftId.next(),
                access.patient(),
                access.actor(),
                conversation,
                about,
                lane,
                "",
                Set.of(),
                null,
                clock.instant());
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            drafts.save(draft);
            return draft;
        });
    }

    public Optional<Draft> find(ChartAccess access, DraftId id) {
        return transactions.forPatient(access.actor(), access.patient(), () -> drafts.find(access, id));
    }

    public List<Draft> drafts(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> drafts.of(access));
    }

    /// Keeps the words, whatever they are; empty if the draft is not this writer's or was sent.
    public Optional<Draft> save(ChartAccess access, DraftId id, String text, Draft.About about, @Nullable String lane) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> drafts.find(access, id).map(draft -> {
                    Draft saved = draft.saying(text, about, lane, clock.instant());
                    drafts.save(saved);
                    return saved;
                }));
    }

    /// Throws words away for good. What the portal showed for them stays on the receipt, without the words.
    public void discard(ChartAccess access, DraftId id) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            drafts.find(access, id).ifPresent(draft -> {
                if (draft.receipt() != null) {
                    receipts.add(draft.receipt(), access.patient(), did(access, "DISCARDED"));
                }
                drafts.take(access, id);
                audit.record(access.actor(), "draft.discarded", "draft/" + id, access.patient());
            });
            return id;
        });
    }

    /// Reads the words and decides, and keeps a receipt of what is shown. A stop page begins to wait for an answer.
    public Optional<Review> review(ChartAccess access, DraftId id) {
        return transactions.forPatient(
                access.actor(), access.patient(), () -> drafts.find(access, id).map(draft -> review(access, draft)));
    }

    /// The writer saw a page for these words and goes on from it.
    public Optional<Review> goOn(ChartAccess access, DraftId id, Draft.Shown page) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> drafts.find(access, id).map(draft -> {
                    Draft further = draft.after(page, clock.instant());
                    drafts.save(further);
                    if (draft.receipt() != null) {
                        receipts.add(draft.receipt(), access.patient(), did(access, "WENT_ON " + page));
                    }
                    if (page == Draft.Shown.STOP_PAGE) stops.end(access, id, Stop.End.SAFE);
                    return review(access, further);
                }));
    }

    /// What else the person did about the words: called, asked for a visit, asked the pharmacy.
    public void note(ChartAccess access, Draft draft, String what) {
        ReceiptId receipt = draft.receipt();
        if (receipt == null) return;
        transactions.forPatient(access.actor(), access.patient(), () -> {
            receipts.add(receipt, access.patient(), did(access, what));
            return draft;
        });
    }

    Review review(ChartAccess access, Draft draft) {
        Instant now = clock.instant();
        Conversation thread = thread(access, draft, now);
        Judgement judgement = judging.judge(access, draft, thread, now);
        ReceiptId receipt = kept(draft, judging.receipt(access, draft, judgement, now));
        Draft judged = draft.judged(receipt);
        drafts.save(judged);
        if (!receipt.equals(draft.receipt())) {
            events.publishEvent(new Judged(judgement.asked(), judgement.reading(), judgement.facts()));
        }
        events.publishEvent(new WordsRead(
                draft.id(),
                judgement.reading(),
                judgement.decision(),
                access.isStaff() ? WordsRead.By.STAFF : WordsRead.By.WRITER));
        boolean emergency =
                judgement.decision().stops() && judgement.decision().first().kind() != OutcomeKind.CALL_PRACTICE;
        Stop stop = emergency && !access.isStaff() ? stops.begin(access, judged, receipt) : null;
        return new Review(judged, judgement.reading(), judgement.decision(), receipt, stop);
    }

    /// A decision that comes out as the writer was shown it a moment ago needs no second receipt.
    private ReceiptId kept(Draft draft, Receipt receipt) {
        if (draft.receipt() != null) {
            Optional<Receipt> shown = receipts.find(draft.receipt());
            if (shown.isPresent() && shown.get().saysTheSameAs(receipt)) return draft.receipt();
        }
        receipts.keep(receipt);
        return receipt.id();
    }

    private @Nullable Conversation thread(ChartAccess access, Draft draft, Instant now) {
        ConversationId conversation = draft.conversation();
        return conversation == null
                ? null
                : conversations.find(access.patient(), conversation, now).orElse(null);
    }

    private Receipt.Act did(ChartAccess access, String what) {
        return new Receipt.Act(clock.instant(), access.actor(), what);
    }
}
