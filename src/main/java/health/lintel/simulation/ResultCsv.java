package health.lintel.simulation;

import health.lintel.simulation.Side.Dimension;
import java.util.Locale;
import java.util.Map;

/// The counts of a result as lines for a spreadsheet: no words, no names, no chart facts.
public final class ResultCsv {
    private static final String END = "\r\n";

    private ResultCsv() {}

    public static String of(Result result) {
        StringBuilder csv = new StringBuilder("side,by,group,what,number").append(END);
        side(csv, "now", result.now());
        side(csv, "draft", result.draft());
        result.changes().forEach((sort, times) -> line(csv, "draft", "change", sort, "messages", times.toString()));
        return csv.toString();
    }

    private static void side(StringBuilder csv, String name, Side side) {
        side.rows()
                .forEach((dimension, groups) -> groups.forEach((group, fates) -> fates.forEach(
                        (fate, count) -> line(csv, name, id(dimension), group, fate.name(), count.toString()))));
        side.minutes().forEach((pool, minutes) -> {
            range(csv, name, pool, "minutes", minutes);
            Side.Late late = side.late().get(pool);
            if (late != null) range(csv, name, pool, "late share", late.share());
        });
        Map.of(
                        "all", side.emergencies().all(),
                        "stopped", side.emergencies().stopped(),
                        "looked at first", side.emergencies().lookedAt(),
                        "neither", side.emergencies().missed())
                .forEach((what, count) -> line(csv, name, "emergencies", what, "messages", count.toString()));
    }

    private static void range(StringBuilder csv, String side, String pool, String what, Range range) {
        line(csv, side, "pool", pool, what + " low", number(range.low()));
        line(csv, side, "pool", pool, what + " likely", number(range.likely()));
        line(csv, side, "pool", pool, what + " high", number(range.high()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String id(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells[i].replace("\"", "\"\""))
                    .append('"');
        }
        csv.append(END);
    }
}
