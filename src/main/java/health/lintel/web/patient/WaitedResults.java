package health.lintel.web.patient;

import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.Settings.Showing;
import health.lintel.policy.Situation;
import health.lintel.policy.Words;
import health.lintel.records.Result;
import health.lintel.records.ResultWishes;
import health.lintel.records.ResultWishes.Wish;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which results a reader asked us not to show before our note. Only where the practice offers it; one press shows
/// any of them all the same.
@Component
class WaitedResults {
    private final Policies policies;
    private final ResultWishes wishes;
    private final Clock clock;

    WaitedResults(Policies policies, ResultWishes wishes, Clock clock) {
        this.policies = policies;
        this.wishes = wishes;
        this.clock = clock;
    }

    boolean isOffered() {
        return policies.current().settings().results().showing() == Showing.PATIENT_MAY_WAIT;
    }

    /// The reader's wish; null where the practice does not offer one.
    @Nullable
    Wish wish(ChartAccess access) {
        return isOffered() ? wishes.of(access) : null;
    }

    /// A note that is not coming any more is not waited for.
    boolean awaitsNote(@Nullable Wish wish, Result result) {
        boolean isResult = result.kind() == Result.Kind.LAB || result.kind() == Result.Kind.REPORT;
        return wish == Wish.WAIT
                && isResult
                && result.orderedByUs()
                && result.commentedAt() == null
                && result.releasedAt() != null
                && Result.isCommentOwed(result.releasedAt(), clock.instant());
    }

    Words words() {
        return policies.current().say(Situation.RESULTS_WAITING, Map.of());
    }
}
