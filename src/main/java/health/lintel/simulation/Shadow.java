package health.lintel.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A draft that judges beside the policy in force.
///
/// @param same    decisions that came out alike
/// @param failed  times the draft could not be asked
/// @param changes what it would have done otherwise, the most frequent first
public record Shadow(UUID id, String title, Instant begun, long same, long failed, List<Changed> changes) {

    /// @param what   such as `DELIVER to clinical -> BOOK_VISIT`
    /// @param clause of the first rule that answered differently
    public record Changed(String what, String clause, long times) {}

    public long judged() {
        return same + changes.stream().mapToLong(Changed::times).sum();
    }
}
