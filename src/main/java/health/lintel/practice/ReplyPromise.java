package health.lintel.practice;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// By when the practice usually answers (clause `reply.promise`): so many days or hours after sending.
///
/// @param hour the hour of the last day by which we answer; null: when the office closes
public record ReplyPromise(int amount, Unit unit, @Nullable LocalTime hour) {
    public ReplyPromise {
        if (amount < 1 || amount > 1000) throw new IllegalArgumentException("a promise of " + amount + " " + unit);
    }

    /// A promise by closing time.
    public ReplyPromise(int amount, Unit unit) {
        this(amount, unit, null);
    }

    public ReplyPromise by(LocalTime byHour) {
        return new ReplyPromise(amount, unit, byHour);
    }

    /// How a promise counts.
    public enum Unit {
        /// every day counts; a closed last day moves to the next open one
        CALENDAR_DAYS,
        /// only days on which the office opens count
        BUSINESS_DAYS,
        /// clock hours; a closed last moment moves to the next closing time
        HOURS
    }
}
