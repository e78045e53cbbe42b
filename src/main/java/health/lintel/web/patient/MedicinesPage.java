package health.lintel.web.patient;

import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Step;
import health.lintel.medications.Doubt;
import health.lintel.medications.Prescription;
import health.lintel.renewals.Renewal;
import health.lintel.web.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Each medicine with the one answer to "How do I get more?".
///
/// @param mayWrite is a message to us a way for this reader?
public record MedicinesPage(List<Medicine> medicines, boolean mayWrite) implements Page {
    public MedicinesPage {
        medicines = List.copyOf(medicines);
    }

    /// @param daysLeft null if nobody told us
    /// @param doubts   why the count may be wrong
    /// @param request  of the pharmacy, in work or answered; null if there is none
    /// @param answer   from the rules that read messages
    public record Medicine(
            Prescription of,
            @Nullable Integer daysLeft,
            Outcome answer,
            List<Doubt> doubts,
            @Nullable Renewal request) {
        /// The words' key for the answer in two words.
        public String tag() {
            return "medicines.tag."
                    + switch (answer.kind()) {
                        case CALL_PRACTICE, CALL_911, CALL_988 -> "today";
                        case ASK_PHARMACY -> isOtherOffices() ? "office" : "pharmacy";
                        case DELIVER -> "message";
                        case BOOK_VISIT, BOOK_VISIT_ASKED_FOR -> "visit";
                        default -> "office";
                    };
        }

        /// The pharmacy has asked us already: the one answer is since when, and by when we answer.
        public boolean isInWork() {
            return request != null && request.status().isOpen() && !isToday();
        }

        /// With three days or fewer left everybody is told to ask for an emergency supply.
        public boolean isNearlyOut() {
            return daysLeft != null && daysLeft <= 3;
        }

        public boolean isToday() {
            return answer.kind().isCall();
        }

        public boolean asksPharmacy() {
            return answer.nextSteps().contains(Step.ASKED_PHARMACY);
        }

        public boolean isMessage() {
            return answer.is(OutcomeKind.DELIVER);
        }

        public boolean isVisit() {
            return answer.is(OutcomeKind.BOOK_VISIT);
        }

        private boolean isOtherOffices() {
            return !of.prescribedByUs();
        }
    }

    @Override
    public String template() {
        return "patient/medicines";
    }
}
