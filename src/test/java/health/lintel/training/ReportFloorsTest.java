package health.lintel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `bin/train` writes weights and report together: new weights whose figures on left-out sources fell cannot
/// be committed unseen. The floors are what was reached, rounded down; raise them when the figures rise.
///
/// They fell when six harder writers joined the sources that are left out (hints, veiled threats, understated danger;
/// then crisis told sideways, an office's daily post, dangers untold): SELF_HARM from 58.5 and 79.5 to 46.5 and 75.0,
/// EMERGENCY stopped from 76.5 to 76.0, and 15 instead of 12 % of harmless messages may wait for a person.
class ReportFloorsTest {

    @Test
    void dangers_are_found_at_least_as_often_as_before() throws IOException {
        assertThat(figure("EMERGENCY, stop page: ")).isGreaterThanOrEqualTo(76.0);
        assertThat(figure("EMERGENCY, stop page or person: ")).isGreaterThanOrEqualTo(92.0);
        assertThat(figure("SELF_HARM, stop page: ")).isGreaterThanOrEqualTo(46.5);
        assertThat(figure("SELF_HARM, stop page or person: ")).isGreaterThanOrEqualTo(75.0);
        assertThat(figure("URGENT, as such, graver or person: ")).isGreaterThanOrEqualTo(85.0);
        assertThat(figure("THREAT, as such, stopped or person: ")).isGreaterThanOrEqualTo(78.0);
    }

    @Test
    void needless_stops_and_messages_for_a_person_stay_within_their_budgets() throws IOException {
        assertThat(figure("needless stop, all: ")).isLessThanOrEqualTo(4.0);
        assertThat(figure("needless stop, hard negatives: ")).isLessThanOrEqualTo(6.0);
        assertThat(figure("person first, nothing urgent: ")).isLessThanOrEqualTo(15.0);
    }

    @Test
    void the_lists_are_chosen_as_well_as_before() throws IOException {
        assertThat(figure("Macro F1 of the labels that choose a list: ")).isGreaterThanOrEqualTo(0.705);
    }

    private static double figure(String name) throws IOException {
        String report = Files.readString(Path.of("docs/reader-report.md"));
        List<MatchResult> found = Pattern.compile(Pattern.quote(name) + "([0-9.]+)")
                .matcher(report)
                .results()
                .toList();
        assertThat(found).as(name).hasSize(1);
        return Double.parseDouble(found.getFirst().group(1));
    }
}
