package health.lintel.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsInASpreadsheetTest {
    @Test
    void what_a_spreadsheet_would_run_is_only_text() {
        for (String bad : List.of(
                "=HYPERLINK(\"http://x\")", "+1-555-0100", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "\t=1", "＝1", "-")) {
            assertThat(line(bad)).as(bad).startsWith("\"'");
        }
    }

    @Test
    void a_number_stays_a_number() {
        assertThat(line("-3.5")).isEqualTo("\"-3.5\"\r\n");
        assertThat(line("6.1")).isEqualTo("\"6.1\"\r\n");
    }

    @Test
    void quotes_commas_and_line_ends_stay_in_their_cell() {
        assertThat(line("He said \"no\", twice\nthen yes")).isEqualTo("\"He said \"\"no\"\", twice\nthen yes\"\r\n");
    }

    @Test
    void accents_are_read_as_they_were_written() {
        byte[] bytes = new Csv().line(List.of("Inés")).bytes();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    }

    private static String line(String cell) {
        return new String(new Csv().line(List.of(cell)).bytes(), StandardCharsets.UTF_8).substring(1);
    }
}
