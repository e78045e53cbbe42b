package health.lintel.practice;

/// By when the practice usually answers (clause `reply.promise`): so many days or hours after sending.
public record ReplyPromise(int amount, Unit unit) {
    public ReplyPromise {
        if (amount < 1 || amount > 1000) throw new IllegalArgumentException("a promise of " + amount + " " + unit);
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
