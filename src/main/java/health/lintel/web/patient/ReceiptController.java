package health.lintel.web.patient;

import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipt;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How something was decided: a patient can read every receipt about their words.
@Controller
class ReceiptController {
    /// Facts that say something to a patient; the others are for staff and auditors.
    private static final Set<String> PLAIN_FACTS = Set.of(
            "visit",
            "windowEnds",
            "grant",
            "thread",
            "threadEnds",
            "turnsLeft",
            "turnsUsed",
            "bookedVisit",
            "result",
            "medicine",
            "pharmacy",
            "prescribedBy",
            "refillsLeft",
            "daysLeft",
            "nextFill",
            "fee");

    /// Ids are in the order of time, for looks within one moment.
    private static final Comparator<Receipt> NEWEST_FIRST = Comparator.comparing(Receipt::decidedAt)
            .thenComparing(receipt -> receipt.id().toString())
            .reversed();

    private final Messaging messaging;
    private final Policies policies;

    ReceiptController(Messaging messaging, Policies policies) {
        this.messaging = messaging;
        this.policies = policies;
    }

    @GetMapping("/receipts")
    Answer index(ChartAccess access) {
        Map<String, Receipt> newest = new LinkedHashMap<>();
        messaging.receipts(access).stream()
                .sorted(NEWEST_FIRST)
                .forEach(receipt -> newest.putIfAbsent(receipt.subject(), receipt));
        return new ReceiptsPage(new ArrayList<>(newest.values()));
    }

    @GetMapping("/receipts/{id}")
    Answer show(@PathVariable String id, ChartAccess access) {
        Receipt receipt =
                messaging.receipt(access, NotFound.id(id, ReceiptId::new)).orElseThrow(NotFound::here);
        ReceiptBody body = ReceiptBody.of(receipt.body());
        return new ReceiptPage(
                receipt.id(),
                receipt.decidedAt(),
                body,
                quote(access, receipt, body),
                facts(body),
                rules(receipt, body),
                acts(access, receipt),
                receipt.policyVersion());
    }

    /// The words themselves only if they were sent, and by the reader.
    private @Nullable Marked quote(ChartAccess access, Receipt receipt, ReceiptBody body) {
        return messaging.conversations(access).stream()
                .flatMap(thread -> thread.messages().stream())
                .filter(message -> receipt.id().equals(message.receipt()))
                .filter(message -> message.author().equals(access.actor()))
                .map(Message::text)
                .map(text -> Marked.of(text, body.evidence()))
                .findFirst()
                .orElse(null);
    }

    private static List<ReceiptPage.Fact> facts(ReceiptBody body) {
        Map<String, ReceiptPage.Fact> facts = new LinkedHashMap<>();
        for (ReceiptBody.Told told : body.outcomes()) {
            told.facts().forEach((name, value) -> {
                if (PLAIN_FACTS.contains(name)) facts.putIfAbsent(name, new ReceiptPage.Fact(name, value, day(value)));
            });
        }
        return new ArrayList<>(facts.values());
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<ReceiptPage.Rule> rules(Receipt receipt, ReceiptBody body) {
        Map<Clause, Boolean> asked = new LinkedHashMap<>();
        for (ReceiptBody.Asked each : body.asked()) {
            Clause.of(each.clause()).ifPresent(clause -> asked.merge(clause, each.answered(), Boolean::logicalOr));
        }
        var policy = policies.version(receipt.policyVersion());
        List<ReceiptPage.Rule> rules = new ArrayList<>();
        asked.forEach((clause, applied) ->
                rules.add(new ReceiptPage.Rule(policy.text(clause).title(), applied)));
        rules.sort(Comparator.comparing(rule -> !rule.applied()));
        return rules;
    }

    /// What was shown and done about these words, over every time that they were looked at.
    private List<ReceiptPage.Act> acts(ChartAccess access, Receipt receipt) {
        List<ReceiptPage.Act> acts = new ArrayList<>();
        messaging.receipts(access).stream()
                .filter(each -> each.subject().equals(receipt.subject()))
                .flatMap(each -> each.acts().stream())
                .sorted(Comparator.comparing(Receipt.Act::at))
                .map(ReceiptController::act)
                .forEach(act -> {
                    boolean again = !acts.isEmpty()
                            && acts.getLast().key().equals(act.key())
                            && java.util.Objects.equals(acts.getLast().shown(), act.shown());
                    if (!again) acts.add(act);
                });
        return acts;
    }

    private static ReceiptPage.Act act(Receipt.Act act) {
        String[] parts = act.step().split(" ", 2);
        String key = parts[0].toLowerCase(java.util.Locale.ROOT);
        String what = parts.length > 1 ? parts[1].toLowerCase(java.util.Locale.ROOT) : null;
        return switch (key) {
            case "shown" -> new ReceiptPage.Act(act.at(), key, what, true);
            case "went_on",
                    "sent",
                    "held",
                    "discarded",
                    "called",
                    "safe",
                    "welfare_call_opened",
                    "not_now",
                    "agreed_to_fee",
                    "asked_pharmacy",
                    "sends_all_the_same" -> new ReceiptPage.Act(act.at(), key, null, act.actor() == null);
            default -> new ReceiptPage.Act(act.at(), "other", null, act.actor() == null);
        };
    }
}
