package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.figures.Board;
import health.lintel.figures.Figures;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Chart;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The practice's figures. Counts only: no words, no patient.
@Controller
class FiguresController {
    private static final List<Integer> SPANS = List.of(30, 90, 365);

    private final Figures figures;
    private final WordBook words;
    private final Policies policies;

    FiguresController(Figures figures, WordBook words, Policies policies) {
        this.figures = figures;
        this.words = words;
        this.policies = policies;
    }

    @GetMapping("/admin/figures")
    Answer show(SignedIn person, @RequestParam(defaultValue = "30") int days) {
        return new FiguresPage(figures.board(person.person(), span(days)));
    }

    @GetMapping("/admin/figures/csv")
    ResponseEntity<byte[]> download(SignedIn person, @RequestParam(defaultValue = "30") int days) {
        // a file for a spreadsheet says the same in every language
        Words english = words.in(Language.EN, policies.current().practice().zone());
        Board board = figures.board(person.person(), span(days));
        StringBuilder csv = new StringBuilder("figure,row,column,value\r\n");
        for (Chart chart : new FigureCharts(english, board).all()) {
            for (Chart.Row row : chart.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    line(
                            csv,
                            chart.id(),
                            row.label(),
                            chart.columns().get(i + 1),
                            row.cells().get(i));
                }
            }
        }
        return Download.csv("figures.csv", csv.toString());
    }

    private static int span(int days) {
        return SPANS.contains(days) ? days : SPANS.getFirst();
    }

    private static void line(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells[i].replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
