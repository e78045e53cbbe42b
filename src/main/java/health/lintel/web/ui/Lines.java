package health.lintel.web.ui;

import java.util.List;

/// A line through the rows for each value, from left to right.
record Lines(List<Chart.Row> rows, double highest) {
    private static final int WIDTH = 660;
    private static final int HEIGHT = 140;

    String svg() {
        StringBuilder svg = new StringBuilder("<svg class=\"chart lines\" viewBox=\"-6 -6 " + (WIDTH + 12) + " "
                + (HEIGHT + 12) + "\" aria-hidden=\"true\" focusable=\"false\">");
        int lines = rows.stream().mapToInt(row -> row.values().size()).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            svg.append("<polyline class=\"s").append(line).append("\" points=\"");
            for (int i = 0; i < rows.size(); i++) svg.append(point(i, line)).append(' ');
            svg.append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private String point(int row, int line) {
        List<Double> values = rows.get(row).values();
        double value = line < values.size() ? values.get(line) : 0;
        double x = rows.size() < 2 ? 0 : (double) row * WIDTH / (rows.size() - 1);
        double y = HEIGHT - (highest == 0 ? 0 : value / highest * HEIGHT);
        return Chart.number(x) + "," + Chart.number(y);
    }
}
