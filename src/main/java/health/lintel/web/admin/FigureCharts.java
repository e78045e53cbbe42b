package health.lintel.web.admin;

import health.lintel.figures.Board;
import health.lintel.web.ui.Chart;
import health.lintel.web.ui.Chart.Kind;
import health.lintel.web.ui.Chart.Row;
import health.lintel.web.ui.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The figures as charts, in the words of a language.
record FigureCharts(Words words, Board board) {
    private static final double REVIEW_LIMIT = 30;
    private static final int MANY_TURNS = 5;

    List<Chart> all() {
        List<Chart> all = new ArrayList<>();
        all.add(topics());
        all.add(outcomes());
        all.add(answers());
        all.add(overdue());
        all.add(turns());
        all.add(counts("turned", "turned", board.findings(), turnedSentence()));
        all.add(stops());
        all.add(hours());
        for (String by : List.of("language", "age", "writer")) all.add(fairness(by));
        all.add(attention());
        all.add(counts("providers", "", board.providers(), t("sentence.providers", "days", board.days())));
        all.add(review());
        return all;
    }

    /// Turned away and stopped stand beside the whole of each topic.
    private Chart topics() {
        List<Row> rows = new ArrayList<>();
        board.volume().forEach((topic, outcomes) -> {
            int all = sum(outcomes);
            int delivered = outcomes.getOrDefault("DELIVER", 0);
            rows.add(new Row(
                    words.of("simulation.matter." + topic),
                    List.of("" + all, "" + delivered),
                    List.of((double) all, (double) delivered)));
        });
        String sentence = t("sentence.topics", "written", board.written(), "days", board.days());
        return chart("topics", sentence, List.of("column.all", "column.delivered"), rows, Kind.BARS);
    }

    private Chart outcomes() {
        Map<String, Integer> outcomes = new TreeMap<>();
        board.volume()
                .values()
                .forEach(each -> each.forEach((name, times) -> outcomes.merge(name, times, Integer::sum)));
        return counts("outcomes", "outcome", outcomes, t("sentence.outcomes"));
    }

    private Chart answers() {
        Board.Answers answers = board.answers();
        List<Row> rows = List.of(
                Row.of(t("answers.kept"), answers.kept()), Row.of(t("answers.late"), answers.owed() - answers.kept()));
        String sentence = answers.owed() == 0
                ? t("sentence.noAnswers")
                : t(
                        "sentence.answers",
                        "kept",
                        percent(answers.kept(), answers.owed()),
                        "owed",
                        answers.owed(),
                        "median",
                        one(answers.medianHours()),
                        "ninety",
                        one(answers.ninetyHours()));
        return chart("answers", sentence, List.of("column.messages"), rows, Kind.BARS);
    }

    private Chart overdue() {
        return counts("overdue", "", board.overdue(), t("sentence.overdue", "number", sum(board.overdue())));
    }

    private Chart turns() {
        List<Row> rows = new ArrayList<>();
        board.turns()
                .forEach((times, conversations) ->
                        rows.add(Row.of(times >= MANY_TURNS ? t("turns.many") : "" + times, conversations)));
        return chart("turns", t("sentence.turns"), List.of("column.conversations"), rows, Kind.BARS);
    }

    private String turnedSentence() {
        Board.Turned turned = board.turned();
        return t("sentence.turned", "away", turned.away(), "person", turned.toPerson());
    }

    private Chart stops() {
        int shown = sum(board.stops());
        int wentOn = board.stops().getOrDefault("SENT", 0);
        return counts("stops", "stop", board.stops(), t("sentence.stops", "shown", shown, "sent", wentOn));
    }

    private Chart hours() {
        List<Row> rows = new ArrayList<>();
        int most = 0;
        String busiest = "-";
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Integer> counts = board.hours().get(day.getValue() - 1);
            String name = words.dates().weekday(day);
            for (int hour = 0; hour < counts.size(); hour++) {
                if (counts.get(hour) <= most) continue;
                most = counts.get(hour);
                busiest = name + " " + hour + ":00";
            }
            rows.add(new Row(
                    name,
                    counts.stream().map(String::valueOf).toList(),
                    counts.stream().map(Integer::doubleValue).toList()));
        }
        List<String> columns = new ArrayList<>(List.of(t("by.hours")));
        for (int hour = 0; hour < 24; hour++) columns.add("" + hour);
        String sentence = t("sentence.hours", "busiest", busiest, "most", most);
        return new Chart("hours", t("chart.hours"), sentence, columns, rows, Kind.HEAT);
    }

    private Chart fairness(String by) {
        List<Row> rows = new ArrayList<>();
        for (Board.Group group : board.groups().getOrDefault(by, List.of())) {
            String name = words.orElse("simulation." + by, group.name());
            rows.add(
                    group.shown()
                            ? new Row(
                                    name,
                                    List.of(
                                            "" + group.messages(),
                                            percent(group.turnedAway(), group.messages()),
                                            percent(group.stopped(), group.messages())),
                                    List.of(100.0 * group.turnedAway() / group.messages()))
                            : new Row(name, List.of(t("few"), "-", "-"), List.of(0.0)));
        }
        List<String> columns = List.of("column.messages", "column.turnedAway", "column.stopped");
        return chart(by, t("sentence.fairness"), columns, rows, Kind.BARS);
    }

    private Chart attention() {
        List<Row> rows = board.weeks().stream()
                .map(week -> new Row(
                        words.dates().day(week.monday()),
                        List.of("" + week.sent(), "" + week.reached()),
                        List.of((double) week.sent(), (double) week.reached())))
                .toList();
        int sent = board.weeks().stream().mapToInt(Board.Week::sent).sum();
        int reached = board.weeks().stream().mapToInt(Board.Week::reached).sum();
        String sentence = t("sentence.attention", "sent", sent, "reached", reached);
        return chart("attention", sentence, List.of("column.sent", "column.reached"), rows, Kind.LINE);
    }

    private Chart review() {
        List<Row> rows = board.weeks().stream()
                .map(week -> new Row(
                        words.dates().day(week.monday()),
                        List.of(one(week.reviewMinutes()), one(REVIEW_LIMIT)),
                        List.of(week.reviewMinutes(), REVIEW_LIMIT)))
                .toList();
        double most = board.weeks().stream()
                .mapToDouble(Board.Week::reviewMinutes)
                .max()
                .orElse(0);
        String sentence = t("sentence.review", "most", one(most));
        return chart("review", sentence, List.of("column.minutes", "column.limit"), rows, Kind.LINE);
    }

    /// @param names where the words for the labels stand; empty where they are names already
    private Chart counts(String id, String names, Map<String, Integer> counts, String sentence) {
        List<Row> rows = new ArrayList<>();
        counts.forEach((name, times) ->
                rows.add(Row.of(names.isEmpty() ? name : words.orElse("figures." + names, name), times)));
        return chart(id, sentence, List.of("column.times"), rows, Kind.BARS);
    }

    private Chart chart(String id, String sentence, List<String> columns, List<Row> rows, Kind kind) {
        List<String> headings = new ArrayList<>(List.of(t("by." + id)));
        columns.forEach(column -> headings.add(t(column)));
        return new Chart(id, t("chart." + id), sentence, headings, rows, kind);
    }

    private String t(String key, Object... namesAndValues) {
        return words.of("figures." + key, namesAndValues);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String percent(int part, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
