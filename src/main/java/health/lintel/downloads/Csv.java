package health.lintel.downloads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table as text (RFC 4180) that a spreadsheet opens.
final class Csv {
    /// Without it a spreadsheet takes the text for another encoding and breaks every accent.
    private static final String MARK = "\uFEFF";
    /// A spreadsheet would take such a cell for a formula and run it; wide forms count as the narrow ones.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private final StringBuilder text = new StringBuilder(MARK);

    Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String said) {
        boolean isHarmless = said.isEmpty()
                || FORMULA.indexOf(said.charAt(0)) < 0
                || NUMBER.matcher(said).matches();
        return "\"" + (isHarmless ? said : "'" + said).replace("\"", "\"\"") + "\"";
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
