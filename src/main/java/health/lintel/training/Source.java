package health.lintel.training;

import java.util.Set;

/// One writer's messages, or one public set.
///
/// @param weight  how much a line of it counts in fitting
/// @param teaches the heads that its lines say yes or no to
/// @param whole   it was labeled by the guide in full
record Source(String name, double weight, Set<String> teaches, Whole whole) {
    /// How much of the guide a source was labeled by.
    enum Whole {
        FULL,
        PART
    }

    boolean isFull() {
        return whole == Whole.FULL;
    }
}
