package health.lintel.web.patient;

import health.lintel.facts.Window;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages on which a message is begun and written.
public sealed interface ComposePage extends Page {

    /// "Who is this about?"
    ///
    /// @param self   the account is a patient's own
    /// @param helped patients this person helps
    record Who(String value, String lane, boolean self, List<Helped> helped, Problems problems) implements ComposePage {
        @Override
        public String template() {
            return "patient/who";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// @param value as the form sends it
    record Helped(String value, String name) {}

    /// "Somebody else" and "I work for a facility": whom to call, and no chart facts.
    record Elsewhere(String template) implements ComposePage {}

    /// "Something that cannot wait 3 days".
    record Today(String back) implements ComposePage {
        @Override
        public String template() {
            return "patient/today";
        }
    }

    /// "What is this about?"
    ///
    /// @param window the visit or matter that can be written about now; null when there is none
    /// @param helped name of the patient it is about, if somebody else writes
    record About(
            String draft,
            String value,
            @Nullable Open window,
            @Nullable LocalDate lastVisit,
            @Nullable String helped,
            Problems problems)
            implements ComposePage {
        @Override
        public String template() {
            return "patient/about";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// An open window as the chooser says it.
    ///
    /// @param kind    what opened it
    /// @param opened  the day of the visit; null for a grant
    /// @param lastDay included
    /// @param with    the clinician; null when nobody wrote it down
    record Open(
            Window.Kind kind,
            @Nullable LocalDate opened,
            LocalDate lastDay,
            @Nullable String matter,
            @Nullable String with) {}

    /// The words themselves.
    ///
    /// @param lane what it is about; null for a reply
    /// @param back the page before
    /// @param most letters that are allowed
    record Words(
            String draft,
            @Nullable String lane,
            String text,
            @Nullable Open window,
            @Nullable String helped,
            String back,
            int most,
            Notice notice,
            Problems problems)
            implements ComposePage {
        @Override
        public String template() {
            return "patient/words";
        }

        @Override
        public int status() {
            return problems.any() ? 422 : 200;
        }
    }

    /// What the page says above the words.
    enum Notice {
        NONE,
        /// The sign-in had ended; nothing was lost.
        KEPT
    }

    /// These words are gone: sent, thrown away, or never this person's.
    record Gone() implements ComposePage {
        @Override
        public String template() {
            return "patient/gone";
        }

        @Override
        public int status() {
            return 404;
        }
    }
}
