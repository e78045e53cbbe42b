package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.decisions.Decision;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Step;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.triage.Label;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Chooses the page for what was decided: danger first, then how it is said, whom it is about, where it goes.
@Component
class Reviewing {
    private final NextSteps steps;
    private final StopPages stops;
    private final SubjectPages subjects;
    private final Messaging messaging;
    private final People people;
    private final Fees fees;

    Reviewing(NextSteps steps, StopPages stops, SubjectPages subjects, Messaging messaging, People people, Fees fees) {
        this.steps = steps;
        this.stops = stops;
        this.subjects = subjects;
        this.messaging = messaging;
        this.people = people;
        this.fees = fees;
    }

    /// @param once     the key with which these words are sent once
    /// @param problems of the form on the page, when it was sent without its tick
    Page page(Review review, ChartAccess access, SignedIn person, UUID once, Problems problems) {
        Decision decision = review.decision();
        if (isPaused(decision)) return paused(review, access, person);
        if (review.mustStop()) return stops.page(review, shown(review, access, person));
        if (review.mustWarn()) return warning(review, once);
        if (review.mustAskSubject()) return subjects.page(review, access, Problems.none());
        boolean goes = !decision.all(OutcomeKind.DELIVER).isEmpty()
                || decision.find(OutcomeKind.HOLD_CONDUCT).isPresent();
        return goes ? check(review, access, person, once, problems) : turnedAway(review, access, person);
    }

    private List<OutcomeShown> shown(Review review, ChartAccess access, SignedIn person) {
        return review.decision().outcomes().stream()
                .map(outcome -> steps.show(outcome, review.draft(), access, person))
                .toList();
    }

    /// Messages are closed to this person and nothing in the words is dangerous: numbers, and the way to ask again.
    private static boolean isPaused(Decision decision) {
        Outcome first = decision.first();
        return first.kind() == OutcomeKind.CALL_PRACTICE && first.nextSteps().contains(Step.APPEAL);
    }

    private PausedPage paused(Review review, ChartAccess access, SignedIn person) {
        List<OutcomeShown> all = shown(review, access, person);
        return new PausedPage(new PausedPage.Decided(
                review.draft().id().toString(), review.decision().first(), all.subList(1, all.size())));
    }

    private static ReviewPage.Warning warning(Review review, UUID once) {
        Marked text = Marked.of(review.draft().text(), review.reading(), Set.of(Label.ABUSIVE, Label.THREAT));
        var words = java.util.Objects.requireNonNull(review.decision().warningWords());
        return new ReviewPage.Warning(review.draft().id().toString(), words, text, once);
    }

    private ReviewPage.TurnedAway turnedAway(Review review, ChartAccess access, SignedIn person) {
        List<OutcomeShown> all = shown(review, access, person);
        OutcomeShown first = all.stream()
                .filter(each -> each.outcome().kind().turnsAway())
                .findFirst()
                .orElse(all.getFirst());
        List<OutcomeShown> beside =
                all.stream().filter(each -> !each.equals(first)).toList();
        String draft = review.draft().id().toString();
        return new ReviewPage.TurnedAway(draft, first, beside, review.draft().text());
    }

    private ReviewPage.Check check(Review review, ChartAccess access, SignedIn person, UUID once, Problems problems) {
        Draft draft = review.draft();
        List<OutcomeShown> all = shown(review, access, person);
        Conversation thread = thread(access, draft);
        return new ReviewPage.Check(
                draft.id().toString(),
                thread == null ? draft.lane() : null,
                thread == null ? null : thread.topic(),
                draft.about() == Draft.About.OTHER ? "" : people.patient(access).name(),
                draft.text(),
                of(all, OutcomeKind.DELIVER),
                of(all, OutcomeKind.HOLD_CONDUCT).stream().findFirst().orElse(null),
                fees.of(all, problems),
                all.stream().filter(Reviewing::isBeside).toList(),
                Composing.path(draft, "words"),
                once);
    }

    private static List<OutcomeShown> of(List<OutcomeShown> all, OutcomeKind kind) {
        return all.stream().filter(each -> each.outcome().kind() == kind).toList();
    }

    private static boolean isBeside(OutcomeShown shown) {
        OutcomeKind kind = shown.outcome().kind();
        // Who came here past a page that says "call" has answered it: the check page speaks of danger in its own line.
        boolean isCall =
                kind == OutcomeKind.CALL_911 || kind == OutcomeKind.CALL_988 || kind == OutcomeKind.CALL_PRACTICE;
        return kind != OutcomeKind.DELIVER && kind != OutcomeKind.HOLD_CONDUCT && !isCall;
    }

    private @Nullable Conversation thread(ChartAccess access, Draft draft) {
        return draft.conversation() == null
                ? null
                : messaging.open(access, draft.conversation()).orElse(null);
    }
}
