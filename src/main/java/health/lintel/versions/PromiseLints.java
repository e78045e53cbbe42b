package health.lintel.versions;

import health.lintel.policy.PolicyVersion;
import health.lintel.practice.HolidayRule;
import health.lintel.practice.Practice;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.ReplyPromise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Whether the people who answer are there before an answer is due (clause `reply.promise`).
final class PromiseLints {
    static final Duration LEAST = Duration.ofHours(1);
    static final Duration ENOUGH = Duration.ofHours(4);
    private static final String PATH = "clauses/reply.promise/settings/reply";
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int PLAIN_WEEKS = 2;
    private static final int YEAR_OF_WEEKS = 52;

    private PromiseLints() {}

    /// In a week like any other somebody is promised an answer by a moment before which nobody is there.
    static List<Finding> withoutOpenHours(Checked checked) {
        PolicyVersion policy = checked.policy();
        if (policy == null) return List.of();
        PracticeCalendar plain = new PracticeCalendar(withoutHolidays(policy.practice()));
        Duration least = leastOpenTime(plain, policy, checked.at(), PLAIN_WEEKS);
        if (least.compareTo(LEAST) >= 0) return List.of();
        return List.of(checked.finding(Lint.PROMISE_WITHOUT_OPEN_HOURS, PATH, String.valueOf(least.toMinutes())));
    }

    /// At some moment of the year, holidays and all, less than half a day is left to answer.
    static List<Finding> tight(Checked checked) {
        PolicyVersion policy = checked.policy();
        if (policy == null || !withoutOpenHours(checked).isEmpty()) return List.of();
        Duration least = leastOpenTime(new PracticeCalendar(policy.practice()), policy, checked.at(), YEAR_OF_WEEKS);
        if (least.compareTo(ENOUGH) >= 0) return List.of();
        return List.of(checked.finding(Lint.TIGHT_PROMISE, PATH, String.valueOf(least.toMinutes())));
    }

    private static Duration leastOpenTime(PracticeCalendar calendar, PolicyVersion policy, Instant from, int weeks) {
        ReplyPromise promise = policy.settings().promise().reply();
        Duration least = Duration.ofDays(1);
        Instant end = from.plus(Duration.ofDays(7L * weeks));
        for (Instant sent = from; sent.isBefore(end); sent = sent.plus(STEP)) {
            Duration open = calendar.openTimeBetween(sent, calendar.answerDueBy(sent, promise));
            if (open.compareTo(least) < 0) least = open;
        }
        return least;
    }

    private static Practice withoutHolidays(Practice practice) {
        return new Practice(
                practice.version(),
                practice.name(),
                practice.zone(),
                practice.hours(),
                practice.lunch(),
                practice.phones(),
                HolidayRule.NONE,
                Set.of(),
                practice.organizations());
    }
}
