package health.lintel.web.staff;

import health.lintel.conduct.CaseState;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case with everything a fair decision needs.
///
/// @param quotation the words, with what the reader saw marked
/// @param thread    the whole conversation, oldest first; empty if there is none
/// @param decidedBy empty until somebody decided
/// @param reportedBy who told of it, and at whom it was aimed; empty for words in a message
public record ReviewPage(
        Conduct.Reviewable reviewable,
        String writer,
        String patient,
        List<MarkedText.Piece> quotation,
        List<ItemPage.Line> thread,
        String decidedBy,
        String reportedBy,
        String target,
        Typed typed,
        Problems problems,
        int status)
        implements Page {
    /// What a reviewer asks before deciding that words are abuse.
    public static final List<String> QUESTIONS = List.of("crisis", "disability", "retaliation", "tone");

    /// What was typed into the form.
    public record Typed(String outcome, String why, List<String> considered) {
        static final Typed NOTHING = new Typed("", "", List.of());
    }

    public Incident incident() {
        return reviewable.incident();
    }

    public Incident.@Nullable Review decision() {
        return incident().review();
    }

    /// A decision is asked for: the first one, or on an appeal.
    public boolean isToBeDecided() {
        return switch (reviewable.state()) {
            case HELD, SUSPENDED, APPEALED -> true;
            case REPORTED, DISMISSED, UPHELD, LESSER, LIFTED, STANDS -> false;
        };
    }

    public boolean isToBeConfirmed() {
        return reviewable.state() == CaseState.REPORTED;
    }

    /// The patient's own case stands: the steps to end care can begin. A helper's never begins them.
    public boolean mayEnd() {
        CaseState state = reviewable.state();
        return !isHelper() && (state == CaseState.UPHELD || state == CaseState.STANDS);
    }

    public boolean isHelper() {
        return !incident().writer().value().equals(incident().patient().value());
    }

    public List<String> questions() {
        return QUESTIONS;
    }

    /// The decisions there are; each says what it does before it is pressed.
    public List<Choice> choices(Frame frame) {
        return Arrays.stream(Incident.Outcome.values())
                .map(outcome -> new Choice(
                        outcome.name(),
                        frame.t("reviews.decision." + outcome.name()),
                        frame.t("reviews.effect." + outcome.name())))
                .toList();
    }

    @Override
    public String template() {
        return "staff/conductReview";
    }
}
