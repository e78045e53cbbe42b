package health.lintel.web.patient;

import health.lintel.decisions.Outcome;
import health.lintel.policy.Settings;
import health.lintel.policy.Words;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a writer sees before anything is sent: one page for the gravest thing that has to be seen first.
public sealed interface ReviewPage extends Page {

    /// The full red page (clause `urgent.emergency`).
    ///
    /// @param lifeLine  thoughts of self-harm: 988 stands first
    /// @param signs     families of danger, for the list of signs
    /// @param poison    the poison line fits
    /// @param violence  the domestic-violence line fits
    /// @param bothTongues the reader does not know the language: the headline is said in both
    /// @param welfare   what happens if nobody answers this page
    record Stop(
            String draft,
            boolean lifeLine,
            Marked quote,
            List<String> signs,
            Settings.Lines lines,
            boolean poison,
            boolean violence,
            boolean bothTongues,
            @Nullable Welfare welfare)
            implements ReviewPage {
        @Override
        public String template() {
            return "patient/stop";
        }
    }

    /// What the practice does when it hears nothing; said before it is done, and only what is done.
    ///
    /// @param who    key of the sentence: who calls, or is paged
    /// @param due    when
    /// @param opens  when the office opens
    record Welfare(String who, Instant due, Instant opens) {}

    /// One number, right now (clause `urgent.same-day`).
    ///
    /// @param goOn     where the writer goes on from here; null when these words cannot be sent
    /// @param examples the panel gives examples each way: what cannot wait, what can
    record SameDay(
            String draft,
            Outcome outcome,
            Marked quote,
            boolean poison,
            boolean violence,
            Settings.Lines lines,
            @Nullable NextStep goOn,
            boolean examples,
            List<OutcomeShown> beside)
            implements ReviewPage {
        @Override
        public String template() {
            return "patient/same-day";
        }
    }

    /// "This is not happening now": one required answer.
    record NotNow(String draft, String value, Problems problems) implements ReviewPage {
        @Override
        public String template() {
            return "patient/not-now";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// Some words may hurt (clause `conduct.standard`).
    record Warning(String draft, Words words, Marked text, UUID once) implements ReviewPage {
        @Override
        public String template() {
            return "patient/warning";
        }
    }

    /// "Is this about you?" (clause `patients.only-ours`).
    record Subject(String draft, Words words, Marked text, List<ComposePage.Helped> helped, Problems problems)
            implements ReviewPage {
        @Override
        public String template() {
            return "patient/subject";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// Kindly turned to another door; the words are kept.
    record TurnedAway(String draft, OutcomeShown first, List<OutcomeShown> beside, String text) implements ReviewPage {
        @Override
        public String template() {
            return "patient/turned-away";
        }
    }

    /// "Check your message".
    ///
    /// @param lane       what it is about; null for a reply
    /// @param about      the patient's name; empty when it is about somebody else
    /// @param deliveries who reads it and by when
    /// @param hold       a person decides first whether it is delivered; null mostly
    /// @param fee        what it costs, with the tick that it needs; null mostly
    /// @param beside     what else came of it: a pharmacy to ask, a bill to pay
    record Check(
            String draft,
            @Nullable String lane,
            @Nullable String topic,
            String about,
            String text,
            List<OutcomeShown> deliveries,
            @Nullable OutcomeShown hold,
            @Nullable Fee fee,
            List<OutcomeShown> beside,
            String back,
            UUID once)
            implements ReviewPage {
        @Override
        public String template() {
            return "patient/check";
        }

        @Override
        public int status() {
            return fee != null && fee.problems().any() ? 422 : 200;
        }
    }

    /// The tick that must be set by the writer before a message that costs money is sent.
    ///
    /// @param amount  what is agreed to, as the receipt keeps it
    /// @param consent the words beside the tick
    /// @param instead the doors for who would rather not pay
    record Fee(String amount, Words consent, List<NextStep> instead, Problems problems) {}

    /// "Which medicine did you ask for, and when?" (clause `refill.pharmacy`).
    record Pharmacy(String draft, List<Medicine> medicines, String medicine, String when, Problems problems)
            implements ReviewPage {
        @Override
        public String template() {
            return "patient/pharmacy";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// @param value id of the prescription
    record Medicine(String value, String name) {}
}
