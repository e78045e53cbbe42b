package health.lintel.web.ui;

import java.util.List;

/// Bars of one row, one under another, against the longest of the whole chart.
record Bars(List<Double> values, double highest) {
    private static final int WIDTH = 200;
    private static final int STEP = 11;

    String svg() {
        StringBuilder svg = new StringBuilder("<svg class=\"chart row-bars\" viewBox=\"0 0 " + WIDTH + " "
                + values.size() * STEP + "\" aria-hidden=\"true\" focusable=\"false\">");
        for (int i = 0; i < values.size(); i++) {
            double width = highest == 0 ? 0 : values.get(i) / highest * WIDTH;
            svg.append("<rect class=\"s")
                    .append(i)
                    .append("\" x=\"0\" y=\"")
                    .append(i * STEP)
                    .append("\" height=\"9\" width=\"")
                    .append(Chart.number(width))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }
}
