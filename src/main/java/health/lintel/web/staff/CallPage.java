package health.lintel.web.staff;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Taking a call: who calls, their words, what to tell them.
///
/// @param draft   null before the words were read
/// @param answer  what comes of the words; null before they were read
/// @param key     delivers once, however often it is pressed
/// @param stage   what can be done now
/// @param receipt id of the answer's receipt; null before
public record CallPage(
        Panel panel,
        Words words,
        @Nullable UUID draft,
        @Nullable ReceiptText answer,
        @Nullable String receipt,
        Stage stage,
        Problems problems,
        UUID key,
        int status)
        implements Page {

    /// How far the call has come.
    public enum Stage {
        TAKING,
        TELLING,
        DONE
    }

    /// What was taken down.
    ///
    /// @param caller who calls: self, helper, office, other
    /// @param lane   what they say that it is about; empty if they don't
    public record Words(String caller, String lane, String text) {
        static final Words NONE = new Words("self", "", "");
    }

    public boolean isDone() {
        return stage == Stage.DONE;
    }

    /// Does something of it go to people by itself?
    public boolean delivers() {
        return answer != null && answer.outcomes().stream().anyMatch(ReceiptText.Reached::delivers);
    }

    public boolean offersAPerson() {
        return answer != null && answer.outcomes().stream().anyMatch(ReceiptText.Reached::offersAPerson);
    }

    @Override
    public String template() {
        return "staff/call";
    }
}
