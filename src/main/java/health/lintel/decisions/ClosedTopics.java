package health.lintel.decisions;

import health.lintel.facts.FollowUpWindows;
import health.lintel.facts.SameMatter;
import health.lintel.facts.Window;
import health.lintel.policy.Clause;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import org.jspecify.annotations.Nullable;

/// What comes of health questions in a practice that takes none by message: a visit, with the way to a person. Who
/// was asked by us, in a thread or by a grant, may answer all the same.
final class ClosedTopics {
    private ClosedTopics() {}

    static @Nullable Outcome clinical(Case one) {
        if (ThreadRules.answersUs(one)) {
            return one.deliver(Clause.LENGTH_TURNS, Topic.CLINICAL, one.say(Situation.THREAD_ANSWERS_US));
        }
        for (Window window : FollowUpWindows.openAt(one.sentAt(), one.facts(), one.settings(), one.calendar())) {
            boolean isAsked = window.kind() != Window.Kind.VISIT;
            if (isAsked && SameMatter.of(one.draft(), one.reading(), window) != SameMatter.DIFFERENT) {
                return ClinicalRules.inWindow(one, window, Situation.FOLLOW_UP_GRANT);
            }
        }
        return one.visitInstead(Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, one.say(Situation.CLINICAL_CLOSED))
                .because("closed", "clinical");
    }
}
