package health.lintel.web.patient;

import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Step;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Review;
import health.lintel.messaging.Stop;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import health.lintel.practice.OnCallRoster;
import health.lintel.triage.Danger;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages that stand before everything else: 911, 988, and the one number for today.
@Component
class StopPages {
    private static final int MOST_FAMILIES = 3;

    private final Policies policies;
    private final OnCallRoster roster;

    StopPages(Policies policies, OnCallRoster roster) {
        this.policies = policies;
        this.roster = roster;
    }

    Page page(Review review, List<OutcomeShown> all) {
        boolean isEmergency = review.decision().first().kind() != OutcomeKind.CALL_PRACTICE;
        return isEmergency ? stop(review) : sameDay(review, all);
    }

    private ReviewPage.Stop stop(Review review) {
        Reading reading = review.reading();
        Draft draft = review.draft();
        Set<Danger> dangers = reading == null ? Set.of() : reading.dangers();
        Marked quote = Marked.of(draft.text(), reading, Set.of(Label.EMERGENCY, Label.SELF_HARM, Label.URGENT));
        return new ReviewPage.Stop(
                draft.id().toString(),
                review.decision().find(OutcomeKind.CALL_988).isPresent(),
                quote.inShort(),
                signs(dangers),
                lines(),
                dangers.contains(Danger.POISON),
                dangers.contains(Danger.VIOLENCE_AT_HOME),
                reading == null || reading.languageUnsure(),
                welfare(review.stop()));
    }

    private static List<String> signs(Set<Danger> dangers) {
        List<String> found = dangers.stream()
                .filter(danger -> danger != Danger.SELF_HARM && danger != Danger.OTHER)
                .sorted()
                .limit(MOST_FAMILIES)
                .map(danger -> danger.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return found.isEmpty() ? List.of("other") : found;
    }

    /// Only what is really done: staff call in open hours; closed, the doctor on call is paged if the practice
    /// wants that and somebody is on the roster.
    private ReviewPage.@Nullable Welfare welfare(@Nullable Stop stop) {
        if (stop == null) return null;
        Instant due = stop.welfareDue();
        if (policies.calendar().isOpen(due)) return new ReviewPage.Welfare("staff", due, due);
        Instant opens = policies.calendar().nextOpening(due);
        boolean pages = policies.current().settings().emergency().whenClosed() == Settings.Paging.PAGE_ON_CALL
                && roster.coversAt(due);
        return new ReviewPage.Welfare(pages ? "onCall" : "later", due, opens);
    }

    private ReviewPage.SameDay sameDay(Review review, List<OutcomeShown> all) {
        Outcome first = review.decision().first();
        Marked quote = Marked.of(review.draft().text(), review.reading(), Set.of(Label.URGENT));
        boolean isClosedTopic = !first.nextSteps().contains(Step.SEND);
        return new ReviewPage.SameDay(
                review.draft().id().toString(),
                first,
                quote.hasMarks() ? quote.inShort() : Marked.plain(review.draft().text()),
                first.facts().containsKey("poisonLine"),
                first.facts().containsKey("violenceLine"),
                lines(),
                goOn(review, first),
                !isClosedTopic,
                all.subList(1, all.size()).stream()
                        .filter(each -> each.outcome().kind() != OutcomeKind.DELIVER)
                        .toList());
    }

    /// Words that nobody would get are not offered to be sent.
    private static @Nullable NextStep goOn(Review review, Outcome first) {
        if (review.decision().all(OutcomeKind.DELIVER).isEmpty()) return null;
        Draft draft = review.draft();
        return first.clause() == Clause.URGENT_UNSURE
                ? NextStep.button("goOn", Composing.path(draft, "go-on"), Map.of())
                : NextStep.link("sendAllTheSame", Composing.path(draft, "not-now"));
    }

    private Settings.Lines lines() {
        return policies.current().settings().emergency().lines();
    }
}
