package health.lintel.web.admin;

import health.lintel.simulation.Fate;
import health.lintel.simulation.Range;
import health.lintel.simulation.Result;
import health.lintel.simulation.Run;
import health.lintel.simulation.Side;
import health.lintel.simulation.Side.Dimension;
import health.lintel.web.ui.Chart;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a trial found, or how far it is.
public record SimulationPage(Run run) implements Page {
    private static final List<Dimension> GROUPS = List.of(
            Dimension.MATTER, Dimension.POOL, Dimension.LANGUAGE, Dimension.AGE, Dimension.WRITER, Dimension.HOUR);

    public List<Chart> charts(Frame frame, Result result) {
        List<Chart> charts = new ArrayList<>();
        charts.add(fates(frame, result));
        for (Dimension dimension : GROUPS) charts.add(groups(frame, result, dimension));
        charts.add(minutes(frame, result));
        return charts;
    }

    private static Chart fates(Frame frame, Result result) {
        List<Chart.Row> rows = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            rows.add(pair(
                    frame.t("simulation.fate." + fate.name()),
                    result.now().count(fate),
                    result.draft().count(fate)));
        }
        String sentence = frame.t(
                "simulation.sentence.fates",
                "changed",
                result.changed(),
                "all",
                result.now().messages(),
                "now",
                result.now().count(Fate.DELIVERED),
                "draft",
                result.draft().count(Fate.DELIVERED));
        return chart(frame, "fates", sentence, columns(frame, "fates"), rows);
    }

    /// Where the draft turns away more, or less, of a group.
    private static Chart groups(Frame frame, Result result, Dimension dimension) {
        List<Chart.Row> rows = new ArrayList<>();
        for (String group : groups(result, dimension)) {
            long now = result.now().count(dimension, group, Fate.TURNED_AWAY);
            long draft = result.draft().count(dimension, group, Fate.TURNED_AWAY);
            rows.add(new Chart.Row(
                    label(frame, dimension, group),
                    List.of(
                            ""
                                    + Math.max(
                                            result.now().count(dimension, group),
                                            result.draft().count(dimension, group)),
                            "" + now,
                            "" + draft),
                    List.of((double) now, (double) draft)));
        }
        String id = dimension.name().toLowerCase(Locale.ROOT);
        String sentence = frame.t(
                "simulation.sentence.groups",
                "now",
                result.now().count(Fate.TURNED_AWAY),
                "draft",
                result.draft().count(Fate.TURNED_AWAY));
        List<String> columns = new ArrayList<>(columns(frame, id));
        columns.add(1, frame.t("simulation.column.messages"));
        return chart(frame, id, sentence, columns, rows);
    }

    private static Set<String> groups(Result result, Dimension dimension) {
        Set<String> groups = new TreeSet<>(
                result.now().rows().getOrDefault(dimension, Map.of()).keySet());
        groups.addAll(result.draft().rows().getOrDefault(dimension, Map.of()).keySet());
        return groups;
    }

    private static String label(Frame frame, Dimension dimension, String group) {
        return switch (dimension) {
            case MATTER -> frame.t("simulation.matter." + group);
            case LANGUAGE -> frame.t("simulation.language." + group);
            case WRITER -> frame.t("simulation.writer." + group);
            default -> group;
        };
    }

    private static Chart minutes(Frame frame, Result result) {
        Set<String> pools = new TreeSet<>(result.now().minutes().keySet());
        pools.addAll(result.draft().minutes().keySet());
        List<Chart.Row> rows = new ArrayList<>();
        for (String pool : pools) {
            Range now = result.now().minutes().getOrDefault(pool, new Range(0, 0, 0));
            Range draft = result.draft().minutes().getOrDefault(pool, new Range(0, 0, 0));
            rows.add(new Chart.Row(
                    pool,
                    List.of(text(now), late(result.now(), pool), text(draft), late(result.draft(), pool)),
                    List.of(now.likely(), draft.likely())));
        }
        String sentence = frame.t(
                "simulation.sentence.minutes",
                "now",
                text(result.now().allMinutes()),
                "draft",
                text(result.draft().allMinutes()));
        List<String> columns = List.of(
                frame.t("simulation.by.pool"),
                frame.t("simulation.column.now"),
                frame.t("simulation.column.late"),
                frame.t("simulation.column.draft"),
                frame.t("simulation.column.lateDraft"));
        return chart(frame, "minutes", sentence, columns, rows);
    }

    private static String late(Side side, String pool) {
        Side.Late late = side.late().get(pool);
        return late == null ? "-" : text(late.share().times(new Range(100, 100, 100))) + " %";
    }

    private static String text(Range range) {
        return String.format(Locale.ROOT, "%,.0f - %,.0f - %,.0f", range.low(), range.likely(), range.high());
    }

    private static List<String> columns(Frame frame, String by) {
        return List.of(
                frame.t("simulation.by." + by), frame.t("simulation.column.now"), frame.t("simulation.column.draft"));
    }

    private static Chart.Row pair(String label, long now, long draft) {
        return new Chart.Row(label, List.of("" + now, "" + draft), List.of((double) now, (double) draft));
    }

    private static Chart chart(Frame frame, String id, String sentence, List<String> columns, List<Chart.Row> rows) {
        return new Chart(id, frame.t("simulation.chart." + id), sentence, columns, rows, Chart.Kind.BARS);
    }

    @Override
    public String template() {
        return "admin/simulation";
    }
}
