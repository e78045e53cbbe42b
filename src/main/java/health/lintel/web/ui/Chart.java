package health.lintel.web.ui;

import java.util.List;
import java.util.Locale;

/// Numbers as a drawing, a table and a sentence; whoever cannot see the drawing loses nothing.
///
/// @param sentence what the numbers say, in words
/// @param columns  headings, the first for the labels
public record Chart(String id, String title, String sentence, List<String> columns, List<Row> rows, Kind kind) {

    /// How it is drawn.
    public enum Kind {
        /// a bar in each row of the table
        BARS,
        /// a line through the rows, one for each value
        LINE,
        /// a square for each value, darker where it is higher
        HEAT
    }

    /// @param cells  as they are read
    /// @param values as they are drawn
    public record Row(String label, List<String> cells, List<Double> values) {
        public Row {
            cells = List.copyOf(cells);
            values = List.copyOf(values);
        }

        public static Row of(String label, long number) {
            return new Row(label, List.of(Long.toString(number)), List.of((double) number));
        }
    }

    public Chart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return highest() == 0;
    }

    /// The highest value: drawings have no scale of their own.
    public double highest() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /// The whole drawing: lines and squares. It holds numbers only, no word of anybody's.
    public String drawing() {
        return kind == Kind.LINE ? new Lines(rows, highest()).svg() : new HeatMap(rows, highest()).svg();
    }

    /// The drawing of one row: bars, one under another.
    public String bars(Row row) {
        return new Bars(row.values(), highest()).svg();
    }

    /// A number as SVG takes it.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
