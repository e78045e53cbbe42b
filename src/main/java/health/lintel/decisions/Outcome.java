package health.lintel.decisions;

import health.lintel.policy.Clause;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that comes of a message, with its clause, its words and what the patient can do next.
///
/// @param topic   the matter it answers, or null for danger and conduct
/// @param pool    who gets the message; for a turned-away one, who gets it by the step ASK_A_PERSON
/// @param replyBy by when we usually answer
/// @param lookBy  by when a person first looks, where that is owed sooner
/// @param facts   what it rests on, as receipts and files write it
/// @param call    the one number, for CALL_PRACTICE
public record Outcome(
        OutcomeKind kind,
        Clause clause,
        @Nullable Topic topic,
        @Nullable String pool,
        @Nullable Flag flag,
        @Nullable Instant replyBy,
        @Nullable Instant lookBy,
        Words words,
        List<Step> nextSteps,
        Map<String, String> facts,
        @Nullable NumberRightNow call) {

    static final String FEE = "fee";

    public Outcome {
        nextSteps = List.copyOf(nextSteps);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static Outcome of(OutcomeKind kind, Clause clause, @Nullable Topic topic, Words words, Step... steps) {
        return new Outcome(kind, clause, topic, null, null, null, null, words, List.of(steps), Map.of(), null);
    }

    Outcome to(String toPool) {
        return new Outcome(kind, clause, topic, toPool, flag, replyBy, lookBy, words, nextSteps, facts, call);
    }

    Outcome flagged(@Nullable Flag newFlag) {
        return new Outcome(kind, clause, topic, pool, newFlag, replyBy, lookBy, words, nextSteps, facts, call);
    }

    Outcome answeredBy(@Nullable Instant moment) {
        return new Outcome(kind, clause, topic, pool, flag, moment, lookBy, words, nextSteps, facts, call);
    }

    Outcome lookedAtBy(@Nullable Instant moment) {
        return new Outcome(kind, clause, topic, pool, flag, replyBy, moment, words, nextSteps, facts, call);
    }

    Outcome saying(Words newWords) {
        return new Outcome(kind, clause, topic, pool, flag, replyBy, lookBy, newWords, nextSteps, facts, call);
    }

    Outcome calling(NumberRightNow number) {
        return new Outcome(kind, clause, topic, pool, flag, replyBy, lookBy, words, nextSteps, facts, number);
    }

    Outcome offering(Step... steps) {
        return new Outcome(kind, clause, topic, pool, flag, replyBy, lookBy, words, List.of(steps), facts, call);
    }

    /// After the writer has said yes to what it costs.
    public Outcome agreedTo(@Nullable String amount) {
        return amount != null && amount.equals(fee()) ? flagged(Flag.FEE_AGREED) : this;
    }

    /// What sending it may cost, in English, or null when it is free.
    public @Nullable String fee() {
        return facts.get(FEE);
    }

    Outcome because(String fact, @Nullable Object value) {
        if (value == null) return this;
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value.toString());
        return new Outcome(kind, clause, topic, pool, flag, replyBy, lookBy, words, nextSteps, more, call);
    }

    public boolean is(OutcomeKind wanted) {
        return kind == wanted;
    }

    /// Delivered because somebody may be in danger: nothing holds it back.
    boolean isDeliveredForSafety() {
        return kind == OutcomeKind.DELIVER
                && (clause == Clause.URGENT_SAME_DAY
                        || flag == Flag.POSSIBLE_EMERGENCY
                        || flag == Flag.PERSON_FIRST
                        || (topic == Topic.CLINICAL && lookBy != null));
    }
}
