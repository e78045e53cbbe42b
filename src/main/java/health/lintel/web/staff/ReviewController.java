package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.conduct.NotYours;
import health.lintel.conduct.Witness;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person decides on somebody's words (clause `conduct.standard`). Of two reviewers the first decides; the other
/// sees who did.
@Controller
class ReviewController {
    private final Conduct conduct;
    private final Messaging messaging;
    private final Items items;
    private final People people;

    ReviewController(Conduct conduct, Messaging messaging, Items items, People people) {
        this.conduct = conduct;
        this.messaging = messaging;
        this.items = items;
        this.people = people;
    }

    @GetMapping("/conduct/reviews/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return page(person, id, ReviewPage.Typed.NOTHING, Problems.none(), 200);
    }

    @PostMapping("/conduct/reviews/{id}")
    Answer create(
            SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") List<String> considered) {
        var typed = new ReviewPage.Typed(outcome, why, considered);
        Optional<Incident.Outcome> chosen = Arrays.stream(Incident.Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst();
        Problems problems = problems(typed, chosen);
        if (problems.any() || chosen.isEmpty()) return page(person, id, typed, problems, 422);
        var _ = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        try {
            conduct.review(person.person(), id, chosen.get(), why.strip(), considered);
        } catch (NotYours bar) {
            return page(person, id, typed, problems.add("outcome", "reviews.bar." + bar.bar()), 403);
        } catch (Conduct.AlreadyDecided decided) {
            return page(person, id, typed, Problems.none(), 409);
        }
        return Redirect.to("/conduct/reviews").saying("reviews.said." + outcome);
    }

    /// Ending somebody's care begins with this decision, so its questions are asked first.
    private static Problems problems(ReviewPage.Typed typed, Optional<Incident.Outcome> chosen) {
        Problems problems = Problems.none();
        boolean isUpheld = chosen.filter(Incident.Outcome.UPHELD::equals).isPresent();
        if (isUpheld && !typed.considered().containsAll(ReviewPage.QUESTIONS)) {
            problems.add("considered", "reviews.problem.considered");
        }
        if (chosen.isEmpty()) problems.add("outcome", "reviews.problem.outcome");
        if (typed.why().isBlank()) problems.add("why", "reviews.problem.why");
        return problems;
    }

    private ReviewPage page(SignedIn person, UUID id, ReviewPage.Typed typed, Problems problems, int status) {
        Conduct.Reviewable found = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        Incident incident = found.incident();
        Names names = new Names(people);
        ChartAccess chart = items.chart(person, incident.patient().value());
        List<Message> messages = messages(person, chart, incident);
        List<ReceiptText.Found> evidence = messages.stream()
                .filter(message -> message.id().equals(incident.message()))
                .findFirst()
                .map(message -> evidence(chart, message))
                .orElse(List.of());
        Incident.Review review = incident.review();
        Witness witness = found.witness();
        return new ReviewPage(
                found,
                names.of(incident.writer()),
                names.of(new PersonId(incident.patient().value())),
                MarkedText.of(incident.quotation(), evidence),
                messages.stream().map(message -> line(chart, message, names)).toList(),
                review == null ? "" : names.of(review.by()),
                witness == null ? "" : names.of(witness.reportedBy()),
                witness == null ? "" : names.of(witness.target()),
                typed,
                problems,
                status);
    }

    private List<Message> messages(SignedIn person, ChartAccess chart, Incident incident) {
        if (incident.message() == null) return List.of();
        return messaging
                .conversationOf(person.person(), incident.message())
                .flatMap(id -> messaging.open(chart, id))
                .map(Conversation::messages)
                .orElse(List.of());
    }

    private List<ReceiptText.Found> evidence(ChartAccess chart, Message message) {
        if (message.receipt() == null) return List.of();
        return messaging
                .receipt(chart, message.receipt())
                .map(receipt -> ReceiptText.of(receipt).evidence())
                .orElse(List.of());
    }

    private ItemPage.Line line(ChartAccess chart, Message message, Names names) {
        boolean staff = message.side() == Conversation.Side.STAFF;
        return new ItemPage.Line(
                names.of(message.author()),
                staff,
                message.sentAt(),
                MarkedText.of(message.text(), staff ? List.of() : evidence(chart, message)),
                names.of(message.takenDownBy()),
                message.isHeld(),
                false,
                message.asks(),
                message.openedAt(),
                null);
    }
}
