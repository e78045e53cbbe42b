package health.lintel.web.patient;

import health.lintel.datatypes.ReceiptId;
import health.lintel.policy.Words;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// "How this was decided", in plain words.
///
/// @param quote  the words with the evidence marked; null unless they were sent and are the reader's
/// @param facts  what the decision rested on
/// @param rules  clauses that were asked, each once, those that applied first
/// @param acts   what was shown and done, in order
public record ReceiptPage(
        ReceiptId id,
        Instant decidedAt,
        ReceiptBody body,
        @Nullable Marked quote,
        List<Fact> facts,
        List<Rule> rules,
        List<Act> acts,
        int policyVersion)
        implements Page {

    /// @param key   under `patient.receipt.fact`
    /// @param value as it is shown; a day where `day` is given
    public record Fact(String key, String value, java.time.@Nullable LocalDate day) {}

    public record Rule(Words title, boolean applied) {}

    /// @param key   under `patient.receipt.act`
    /// @param shown the outcome that was shown, lower case, or null
    /// @param ours  whether the portal or its staff did it, not the reader's side
    public record Act(Instant at, String key, @Nullable String shown, boolean ours) {}

    @Override
    public String template() {
        return "patient/receipt";
    }
}
