package health.lintel.web.staff;

import health.lintel.oncall.CallOutcome;
import health.lintel.people.Patient;
import health.lintel.practice.OnCallRoster;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Task;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of the person on call: made for a phone in the middle of the night.
///
/// @param roster  who is on call now and next
/// @param items   what may be dangerous, gravest first
/// @param more    there are more items than are shown here
/// @param finding the search for a caller without an item
/// @param typed   what was typed into a form that came back
public record OnCallPage(
        RosterLine roster, List<Item> items, boolean more, Finding finding, Typed typed, Problems problems)
        implements Page {

    /// Who is on call.
    ///
    /// @param now   empty if nobody is
    /// @param alarm nobody is on the roster for the time that the office is, or will next be, closed
    public record RosterLine(
            String now, List<Shift> next, @Nullable Instant alarm) {}

    /// Somebody's turn.
    public record Shift(String name, OnCallRoster.Shift shift) {}

    /// Something that may be dangerous.
    ///
    /// @param panel   null if it is about no patient
    /// @param words   what the patient wrote since our last answer, oldest first; empty if they sent nothing
    /// @param seen    what was read in words that were never sent
    /// @param key     made for the form, so that a second press writes the call down once
    public record Item(Task task, @Nullable Panel panel, List<ItemPage.Line> words, List<String> seen, UUID key) {
        public Chip due(Frame frame) {
            return DueWords.of(
                    frame.words(), task, frame.help().now(), frame.help().zone());
        }

        public List<Chip> flags(Frame frame) {
            return DueWords.flags(frame.words(), task);
        }
    }

    /// The search for a caller.
    ///
    /// @param chosen the patient who called; null until one is chosen
    public record Finding(
            String q, List<Patient> found, @Nullable Patient chosen, UUID key) {
        public boolean wasSearched() {
            return q.length() >= PatientsPage.SHORTEST;
        }
    }

    /// What somebody typed, and into which form: a task's id, or "caller".
    public record Typed(String form, String caller, String outcome, String note) {
        static final Typed NOTHING = new Typed("", "", "", "");
        static final String CALLER = "caller";

        public String outcomeOf(String asked) {
            return form.equals(asked) ? outcome : "";
        }

        public String noteOf(String asked) {
            return form.equals(asked) ? note : "";
        }
    }

    public List<CallOutcome> outcomes() {
        return List.of(CallOutcome.values());
    }

    @Override
    public String template() {
        return "staff/oncall";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
