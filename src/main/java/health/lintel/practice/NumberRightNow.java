package health.lintel.practice;

import java.time.Instant;

/// The one number to call at a moment (clause `urgent.same-day`).
///
/// @param opensNext   when office staff next answer the office number themselves; for OFFICE, this moment
/// @param rosterEmpty nobody is on call though somebody should be: the caller raises an alarm
public record NumberRightNow(Who who, String phone, Instant opensNext, boolean rosterEmpty) {

    /// Who answers.
    public enum Who {
        OFFICE("office"),
        SERVICE("service"),
        ON_CALL("on-call");

        private final String id;

        Who(String id) {
            this.id = id;
        }

        /// As files and receipts write it.
        public String id() {
            return id;
        }
    }
}
