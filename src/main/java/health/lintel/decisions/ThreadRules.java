package health.lintel.decisions;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.Turn;
import health.lintel.facts.Lane;
import health.lintel.facts.SameMatter;
import health.lintel.policy.Clause;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Clinical threads and their turns (clause `length.turns`).
final class ThreadRules {
    private ThreadRules() {}

    static @Nullable Outcome turnsUsedUp(Case one) {
        Conversation thread = thread(one);
        if (thread == null || thread.answeredAt() == null || !one.policy().isOn(Clause.LENGTH_TURNS)) return null;
        if (thread.turn() == Turn.STAFF_ASKED_LAST || !lives(one, thread) || turnsLeft(one, thread) > 0) return null;
        return one.visitInstead(Clause.LENGTH_TURNS, Topic.CLINICAL, one.say(Situation.THREAD_USED_UP))
                .because("turnsUsed", thread.patientTurnsUsed());
    }

    /// "A delivered thread stays open for its turns until 14 days after the first answer, whatever the window."
    static @Nullable Outcome openThread(Case one) {
        Conversation thread = thread(one);
        if (thread == null || !one.policy().isOn(Clause.FOLLOW_UP_WINDOW)) return null;
        if (thread.turn() == Turn.STAFF_ASKED_LAST) {
            return one.deliver(Clause.LENGTH_TURNS, Topic.CLINICAL, one.say(Situation.THREAD_ANSWERS_US));
        }
        if (thread.answeredAt() == null) {
            return one.deliver(Clause.REPLY_NOT_CHAT, Topic.CLINICAL, one.say(Situation.JOINED));
        }
        if (!lives(one, thread)) return null;
        int left = turnsLeft(one, thread);
        Situation situation = left == 1 ? Situation.THREAD_LAST_TURN : Situation.THREAD_OPEN;
        return one.deliver(Clause.LENGTH_TURNS, Topic.CLINICAL, one.say(situation, Map.of("turnsLeft", left)))
                .because("turnsLeft", left)
                .because("threadEnds", lastDay(one, thread));
    }

    /// Answers to a question of ours are never turned away, and cost nothing.
    static boolean answersUs(Case one) {
        Conversation thread = thread(one);
        return thread != null && thread.turn() == Turn.STAFF_ASKED_LAST;
    }

    /// The thread that is written in, unless the words clearly open another matter.
    private static @Nullable Conversation thread(Case one) {
        Conversation thread = one.facts().conversation();
        if (thread == null || one.draft().lane() == Lane.NEW_CONCERN) return null;
        SameMatter likeness = SameMatter.likeness(one.draft(), one.reading(), thread.matter());
        return likeness == SameMatter.DIFFERENT ? null : thread;
    }

    private static int turnsLeft(Case one, Conversation thread) {
        return one.settings().length().turns() + thread.extraTurns() - thread.patientTurnsUsed();
    }

    private static boolean lives(Case one, Conversation thread) {
        LocalDate last = lastDay(one, thread);
        return last == null || !one.today().isAfter(last);
    }

    private static @Nullable LocalDate lastDay(Case one, Conversation thread) {
        if (thread.answeredAt() == null) return null;
        return one.calendar()
                .dayOf(thread.answeredAt())
                .plusDays(one.settings().length().threadDays());
    }
}
