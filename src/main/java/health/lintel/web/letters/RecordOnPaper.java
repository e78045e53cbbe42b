package health.lintel.web.letters;

import health.lintel.downloads.Cell;
import health.lintel.downloads.Copy;
import health.lintel.downloads.Wording;
import health.lintel.policy.Policies;
import health.lintel.practice.Practice;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Prints;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The words and the paper of a record that is taken along (clause records.review).
@Component
class RecordOnPaper implements Wording {
    private static final DateTimeFormatter STANDARD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String END = "\r\n";

    private final Prints prints;
    private final Policies policies;
    private final WordBook book;

    RecordOnPaper(Prints prints, Policies policies, WordBook book) {
        this.prints = prints;
        this.policies = policies;
        this.book = book;
    }

    @Override
    public String word(String language, String key) {
        return words(language).of(key);
    }

    @Override
    public String cell(String language, Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Day day -> day.day().toString();
            case Cell.DayOf day -> local(day.at()).toLocalDate().toString();
            case Cell.Moment moment ->
                hasHour(moment)
                        ? local(moment.at()).format(STANDARD)
                        : local(moment.at()).toLocalDate().toString();
            case Cell.Word word -> words(language).orElse(word.area(), word.code());
        };
    }

    @Override
    public String readme(Copy copy) {
        Language language = Language.of(copy.language()).orElse(Language.EN);
        return readme(copy, language) + END + "----" + END + END + readme(copy, language.other());
    }

    private String readme(Copy copy, Language language) {
        Words words = book.in(language, practice().zone());
        return words
                .all(
                        "downloads.readme",
                        "name",
                        copy.name(),
                        "practice",
                        practice().name(),
                        "phone",
                        practice().phones().office(),
                        "date",
                        words.dates().dayAndYear(copy.at()))
                .stream()
                .collect(Collectors.joining(END, "", END));
    }

    @Override
    public byte[] pdf(Copy copy) {
        Words words = words(copy.language());
        List<PaperRecord.Sheet> sheets = copy.tables().stream()
                .map(table -> new PaperRecord.Sheet(
                        words.of("downloads.tables." + table.key() + ".title"),
                        table.columns().stream()
                                .map(column -> words.of("downloads.columns." + column))
                                .toList(),
                        table.rows().stream().map(row -> shown(words, row)).toList()))
                .toList();
        PaperRecord paper = new PaperRecord(
                words.language().code(),
                words.of("downloads.paper.title", "name", copy.name()),
                words.all(
                        "downloads.paper.lead",
                        "practice",
                        practice().name(),
                        "phone",
                        practice().phones().office(),
                        "date",
                        words.dates().dayAndYear(copy.at())),
                words.of("downloads.paper.none"),
                sheets);
        return prints.pdf(prints.html("letters/record", Map.of("paper", paper)));
    }

    private List<String> shown(Words words, List<Cell> row) {
        return row.stream().map(cell -> shown(words, cell)).toList();
    }

    private String shown(Words words, Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Day day -> words.dates().dayAndYear(day.day());
            case Cell.DayOf day -> words.dates().dayAndYear(day.at());
            case Cell.Moment moment -> {
                String day = words.dates().dayAndYear(moment.at());
                yield hasHour(moment) ? day + ", " + words.dates().clock(moment.at()) : day;
            }
            case Cell.Word word -> words.orElse(word.area(), word.code());
        };
    }

    private boolean hasHour(Cell.Moment moment) {
        return !local(moment.at()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, practice().zone());
    }

    private Words words(String language) {
        return book.in(Language.of(language).orElse(Language.EN), practice().zone());
    }

    private Practice practice() {
        return policies.calendar().practice();
    }
}
