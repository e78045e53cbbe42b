package health.lintel.simulation;

import health.lintel.simulation.Side.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A result as tables in Markdown, for files. No words of a patient and no chart facts are in it.
public final class ResultText {
    private final Result result;
    private final List<String> lines = new ArrayList<>();

    private ResultText(Result result) {
        this.result = result;
    }

    public static String of(Result result) {
        ResultText text = new ResultText(result);
        text.side();
        text.groups();
        text.work();
        text.changes();
        text.assumed();
        return String.join("\n", text.lines) + "\n";
    }

    private void side() {
        Side now = result.now();
        Side draft = result.draft();
        head("What is asked", now.name(), draft.name());
        row("messages", now.messages(), draft.messages());
        for (Fate fate : Fate.values()) {
            row(words(fate), share(now.count(fate), now), share(draft.count(fate), draft));
        }
        row("reached a provider, of all messages", reached(now), reached(draft));
        row("staff minutes", range(now.allMinutes(), 0), range(draft.allMinutes(), 0));
        row("promise kept, of the work (forecast)", kept(now), kept(draft));
        row("danger to life", now.emergencies().all(), draft.emergencies().all());
        row(
                "... stop page shown",
                now.emergencies().stopped(),
                draft.emergencies().stopped());
        row(
                "... not stopped, a number shown or a person looks first",
                now.emergencies().lookedAt(),
                draft.emergencies().lookedAt());
        row("... neither", now.emergencies().missed(), draft.emergencies().missed());
        row("stop pages beside those, for no such danger", idle(now), idle(draft));
        lines.add("");
        lines.add("Decided otherwise by \"" + draft.name() + "\": " + share(result.changed(), now)
                + ". Dangers stopped only by \"" + now.name() + "\": " + result.stoppedOnlyNow() + "; only by \""
                + draft.name() + "\": " + result.stoppedOnlyByDraft() + ".");
        lines.add("");
    }

    private void groups() {
        for (Dimension dimension : Dimension.values()) {
            if (dimension == Dimension.ALL) continue;
            lines.add("## By " + dimension.name().toLowerCase(Locale.ROOT));
            lines.add("");
            lines.add("| " + dimension.name().toLowerCase(Locale.ROOT) + " | messages | delivered | turned away |"
                    + " number or stop page | draft: messages | delivered | turned away | number or stop page |");
            lines.add("|---|---|---|---|---|---|---|---|---|");
            Set<String> groups = new TreeSet<>();
            for (Side side : List.of(result.now(), result.draft())) {
                groups.addAll(side.rows().getOrDefault(dimension, Map.of()).keySet());
            }
            for (String group : groups) {
                lines.add("| " + group + " |" + four(result.now(), dimension, group)
                        + four(result.draft(), dimension, group));
            }
            lines.add("");
        }
    }

    private static String four(Side side, Dimension dimension, String group) {
        long calls = side.count(dimension, group, Fate.STOP_PAGE) + side.count(dimension, group, Fate.NUMBER_FIRST);
        return " " + side.count(dimension, group) + " | " + side.count(dimension, group, Fate.DELIVERED) + " | "
                + side.count(dimension, group, Fate.TURNED_AWAY) + " | " + calls + " |";
    }

    private void work() {
        lines.add("## Staff minutes and lateness, by pool (low - likely - high)");
        lines.add("");
        lines.add("| pool | minutes | work done late | open days behind at worst | draft: minutes | late | behind |");
        lines.add("|---|---|---|---|---|---|---|");
        Set<String> pools = new TreeSet<>(result.now().minutes().keySet());
        pools.addAll(result.draft().minutes().keySet());
        for (String pool : pools) {
            lines.add("| " + pool + " |" + three(result.now(), pool) + three(result.draft(), pool));
        }
        lines.add("");
    }

    private static String three(Side side, String pool) {
        Side.Late late = side.late().getOrDefault(pool, new Side.Late(Range.ZERO, Range.ZERO));
        return " " + range(side.minutes().getOrDefault(pool, Range.ZERO), 0) + " | "
                + range(late.share().times(100), 1) + " % | " + range(late.behind(), 1) + " |";
    }

    private void changes() {
        if (result.cases().isEmpty()) return;
        lines.add("## Changed cases");
        lines.add("");
        lines.add("| case | about | before | after | rule | clause |");
        lines.add("|---|---|---|---|---|---|");
        for (Change change : result.cases()) {
            lines.add("| "
                    + String.join(
                            " | ",
                            change.id(),
                            change.matter().name(),
                            change.before(),
                            change.after(),
                            change.rule(),
                            change.clause())
                    + " |");
        }
        lines.add("");
    }

    private void assumed() {
        lines.add("## Taken for granted (low - likely - high)");
        lines.add("");
        result.assumed()
                .minutes()
                .forEach((pool, minutes) -> lines.add("- minutes for a message, " + pool + ": " + range(minutes, 0)));
        result.assumed().shares().forEach((name, share) -> lines.add("- " + name + ": " + range(share, 2)));
        result.assumed()
                .capacity()
                .forEach(
                        (pool, minutes) -> lines.add("- minutes on an open day, " + pool + ": " + Math.round(minutes)));
    }

    private void head(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        lines.add("|" + "---|".repeat(cells.length));
    }

    private void row(String what, Object now, Object draft) {
        lines.add("| " + what + " | " + now + " | " + draft + " |");
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case STOP_PAGE -> "stop page first";
            case NUMBER_FIRST -> "a number to call first";
            case HELD -> "held for conduct";
            case TURNED_AWAY -> "turned to a visit, a pharmacy or another office";
            case DELIVERED -> "delivered";
            case OTHER_PAGE -> "a page instead of a message";
        };
    }

    private static String share(long count, Side side) {
        double share = side.messages() == 0 ? 0 : 100.0 * count / side.messages();
        return String.format(Locale.ROOT, "%d (%.1f %%)", count, share);
    }

    private static long idle(Side side) {
        return side.count(Fate.STOP_PAGE) - side.emergencies().stopped();
    }

    private static String reached(Side side) {
        double all = Math.max(1, side.messages());
        return range(side.toProviders().times(100 / all), 1) + " %";
    }

    private static String kept(Side side) {
        Range late = side.lateShare();
        return range(new Range(100 - 100 * late.high(), 100 - 100 * late.likely(), 100 - 100 * late.low()), 1) + " %";
    }

    private static String range(Range range, int digits) {
        String one = "%." + digits + "f";
        return String.format(Locale.ROOT, one + " - " + one + " - " + one, range.low(), range.likely(), range.high());
    }
}
