package health.lintel.web.admin;

import health.lintel.figures.Board;
import health.lintel.web.ui.Chart;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import java.util.List;

/// The practice's figures, each with a sentence, a drawing and a table.
public record FiguresPage(Board board) implements Page {
    public List<Chart> charts(Frame frame) {
        return new FigureCharts(frame.words(), board).all();
    }

    @Override
    public String template() {
        return "admin/figures";
    }
}
