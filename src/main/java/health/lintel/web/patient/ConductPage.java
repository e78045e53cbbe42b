package health.lintel.web.patient;

import health.lintel.policy.ClauseText;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where somebody stands after hard words (clause `conduct.standard`): why, since when, what still works, what
/// is next.
///
/// @param quotation the words it is about; empty when nothing is known of any
/// @param since   of the pause, or of the case
/// @param decideBy by when a person decides; null when it was decided, or there is no case
/// @param late    that moment is over
/// @param decidedAt null while nobody has decided
/// @param appeals how many times the reader asked for another look
/// @param clause  the rule, in the practice's words
public record ConductPage(
        State state,
        String quotation,
        @Nullable Instant since,
        @Nullable Instant decideBy,
        boolean late,
        @Nullable Instant decidedAt,
        int appeals,
        ClauseText clause,
        String once,
        String words,
        Problems problems)
        implements Page {

    /// How it stands.
    public enum State {
        /// Nothing is closed, and nothing was.
        OPEN,
        /// Closed at once; a person has not decided yet.
        PAUSED,
        /// Words are held for a person to look at; nothing is closed.
        HELD,
        UPHELD,
        LESSER,
        LIFTED,
        /// A third person looks at it.
        APPEALED,
        /// A third person let it stand.
        STANDS;

        public boolean isPaused() {
            return this == PAUSED || this == UPHELD || this == APPEALED || this == STANDS;
        }

        /// A third person's answer is the last one on the portal.
        public boolean mayAppeal() {
            return isPaused() && this != STANDS;
        }

        /// The words' key of a sentence for this state.
        public String key(String name) {
            return "conduct." + name().toLowerCase(Locale.ROOT) + "." + name;
        }
    }

    @Override
    public String template() {
        return "patient/conduct";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
