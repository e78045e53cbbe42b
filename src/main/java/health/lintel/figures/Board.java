package health.lintel.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The figures of the last days.
///
/// @param volume    by topic and outcome: pieces of writing
/// @param hours     by weekday (Monday first) and hour
/// @param groups    by language, age band and writer
/// @param overdue   open work past its time now, by pool
/// @param turns     conversations by how often the patient wrote, five meaning five or more
/// @param turned    turned away: how many, and how many went to a person all the same
/// @param findings  what became of turned-away symptoms, by what the follow-up found
/// @param stops     stop pages shown, by how they ended; `OPEN` where nothing is known yet
/// @param weeks     what came and what reached a provider, week by week
/// @param providers what reached each provider in the whole span, by name
public record Board(
        int days,
        Map<String, Map<String, Integer>> volume,
        List<List<Integer>> hours,
        Map<String, List<Group>> groups,
        Answers answers,
        Map<String, Integer> overdue,
        Map<Integer, Integer> turns,
        Turned turned,
        Map<String, Integer> findings,
        Map<String, Integer> stops,
        List<Week> weeks,
        Map<String, Integer> providers) {

    /// A group of writers. One too small to be told from a person says nothing but its name.
    ///
    /// @param shown false where the numbers are held back
    public record Group(String name, int messages, int turnedAway, int stopped, boolean shown) {}

    /// @param owed         messages whose answer is due or was given
    /// @param kept         of those, answered in time
    /// @param medianHours  clock hours to the first answer
    /// @param ninetyHours  nine of ten had it by then
    public record Answers(int owed, int kept, int answered, double medianHours, double ninetyHours) {}

    public record Turned(int away, int toPerson) {}

    /// @param monday        the week's first day
    /// @param sent          messages of patients
    /// @param reached       pieces of work that reached a provider
    /// @param reviewMinutes that staff spent on checking samples
    public record Week(LocalDate monday, int sent, int reached, double reviewMinutes) {}

    public int written() {
        return volume.values().stream()
                .flatMap(outcomes -> outcomes.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
