package health.lintel.web.ui;

import java.util.List;

/// A square for each value; the fuller the square, the higher the value, so that it reads without color too.
record HeatMap(List<Chart.Row> rows, double highest) {
    private static final int STEP = 26;
    private static final int MOST = 24;

    String svg() {
        int columns = rows.stream().mapToInt(row -> row.values().size()).max().orElse(1);
        StringBuilder svg = new StringBuilder("<svg class=\"chart heat\" viewBox=\"0 0 " + columns * STEP + " "
                + rows.size() * STEP + "\" aria-hidden=\"true\" focusable=\"false\">");
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).values().size(); x++) {
                square(svg, x, y, rows.get(y).values().get(x));
            }
        }
        return svg.append("</svg>").toString();
    }

    private void square(StringBuilder svg, int x, int y, double value) {
        svg.append("<rect class=\"cell\" x=\"" + (x * STEP + 1) + "\" y=\"" + (y * STEP + 1)
                + "\" width=\"24\" height=\"24\"/>");
        if (value <= 0 || highest == 0) return;
        double side = MOST * Math.sqrt(value / highest);
        double inset = 1 + (MOST - side) / 2;
        svg.append("<rect class=\"s0\" x=\"")
                .append(Chart.number(x * STEP + inset))
                .append("\" y=\"")
                .append(Chart.number(y * STEP + inset))
                .append("\" width=\"")
                .append(Chart.number(side))
                .append("\" height=\"")
                .append(Chart.number(side))
                .append("\"/>");
    }
}
