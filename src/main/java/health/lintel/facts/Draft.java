package health.lintel.facts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that somebody is about to send.
///
/// @param text   plain text
/// @param lane   what the writer chose, or null
/// @param about  whom the writer says it is about
/// @param sentAt when it is, or would be, sent
/// @param shown  what the writer saw for these very words and went on from
public record Draft(String text, @Nullable Lane lane, About about, Instant sentAt, Set<Shown> shown) {

    /// Whom a message is about.
    public enum About {
        /// the account's own patient
        SELF,
        /// a patient for whom the writer holds a grant
        HELPED,
        /// a patient for whom the writer holds the grant of a minor's guardian
        WARD,
        /// somebody who is not our patient, or for whom there is no grant
        OTHER;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Pages that a writer can go on from.
    public enum Shown {
        /// the conduct warning; sending these words again is "sent anyway"
        CONDUCT_WARNING,
        /// the stop page or the same-day panel; going on means "not happening now"
        STOP_PAGE,
        /// staff took the words down on the telephone or at the desk (clause doors.same): such words cost nothing
        TAKEN_DOWN
    }

    public Draft {
        shown = Set.copyOf(shown);
    }

    /// A message about oneself with no lane chosen.
    public static Draft of(String text, Instant sentAt) {
        return new Draft(text, null, About.SELF, sentAt, Set.of());
    }

    public boolean warned() {
        return shown.contains(Shown.CONDUCT_WARNING);
    }

    /// The writer went on from the stop page.
    public boolean continued() {
        return shown.contains(Shown.STOP_PAGE);
    }

    /// Staff took it down for a caller.
    public boolean isTakenDown() {
        return shown.contains(Shown.TAKEN_DOWN);
    }

    public Draft afterSeeing(Shown page) {
        Set<Shown> all = new java.util.HashSet<>(shown);
        all.add(page);
        return new Draft(text, lane, about, sentAt, all);
    }
}
