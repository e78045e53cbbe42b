package health.lintel.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.Readability;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.WordBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a patient can read on a page.
class WordsTest {
    private static final Pattern USED = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+(?<!\\.(?:js|css|svg|jte)))\"");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
    private static final int LONGEST_SENTENCE = 20;

    /// Words that no patient sees.
    private static final List<String> STAFF_ONLY = List.of(
            "staff.",
            "admin.",
            "oncall.",
            "reviews.",
            "requests.",
            "sample.",
            "watch.",
            "versions.",
            "renewals.",
            "simulation.",
            "figures.");

    private final WordBook book = new WordBook(WordBook.Missing.FAIL);
    private final Map<String, Object> english = book.all(Language.EN);
    private final Map<String, Object> spanish = book.all(Language.ES);

    @Test
    void every_sentence_is_there_in_both_languages_with_the_same_blanks() {
        assertThat(new TreeSet<>(spanish.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.keySet()) {
            assertThat(blanks(Objects.requireNonNull(spanish.get(key))))
                    .as(key)
                    .isEqualTo(blanks(Objects.requireNonNull(english.get(key))));
        }
    }

    @Test
    void every_sentence_that_a_template_asks_for_exists() throws IOException {
        List<String> areas = english.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .toList();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                USED.matcher(text).results().map(found -> found.group(1)).forEach(key -> {
                    if (key.endsWith(".js") || !areas.contains(key.substring(0, key.indexOf('.')))) return;
                    boolean known =
                            english.keySet().stream().anyMatch(each -> each.equals(key) || each.startsWith(key + "."));
                    assertThat(known).as(template + " asks for " + key).isTrue();
                });
            }
        }
    }

    @Test
    void no_sentence_is_longer_than_twenty_words() {
        for (Map<String, Object> words : List.of(english, spanish)) {
            forPatients(words).forEach((key, text) -> {
                for (String sentence : Readability.sentences(text)) {
                    assertThat(Readability.words(sentence).size())
                            .as(key + ": " + sentence)
                            .isLessThanOrEqualTo(LONGEST_SENTENCE);
                }
            });
        }
    }

    @Test
    void english_reads_at_grade_six_or_below() {
        pages(english)
                .forEach((page, text) -> assertThat(Readability.fleschKincaidGrade(text))
                        .as(page + ": " + text)
                        .isLessThanOrEqualTo(6.0));
    }

    @Test
    void spanish_reads_easily() {
        pages(spanish)
                .forEach((page, text) -> assertThat(Readability.fernandezHuerta(text))
                        .as(page + ": " + text)
                        .isGreaterThanOrEqualTo(80.0));
    }

    /// Texts of one page together: a grade means little on one line. A page is the first two parts of a key.
    private static Map<String, String> pages(Map<String, Object> words) {
        Map<String, String> pages = new TreeMap<>();
        forPatients(words).forEach((key, text) -> pages.merge(page(key), text, (one, two) -> one + "\n" + two));
        pages.values().removeIf(text -> Readability.words(text).size() < 30);
        return pages;
    }

    private static String page(String key) {
        String[] parts = key.split("\\.");
        return parts[0].equals("ui") ? "ui" : parts[0] + "." + parts[1];
    }

    private static Map<String, String> forPatients(Map<String, Object> words) {
        Map<String, String> texts = new TreeMap<>();
        words.forEach((key, value) -> {
            if (STAFF_ONLY.stream().anyMatch(key::startsWith)) return;
            String text = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                    : value.toString();
            texts.put(key, BLANK.matcher(text.replace("**", "")).replaceAll("9"));
        });
        return texts;
    }

    private static TreeSet<String> blanks(Object value) {
        return BLANK.matcher(value.toString())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
