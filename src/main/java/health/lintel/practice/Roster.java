package health.lintel.practice;

import java.time.Instant;

/// Who is on call: operational data, not policy.
@FunctionalInterface
public interface Roster {
    /// Is there a provider on call at this moment?
    boolean coversAt(Instant moment);

    /// Somebody is always on call.
    static Roster always() {
        return moment -> true;
    }

    /// Nobody is on the roster.
    static Roster empty() {
        return moment -> false;
    }
}
