package health.lintel.web.ui;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;

/// The words of the pages in one language.
public final class Words {
    private final WordBook book;
    private final Language language;
    private final Dates dates;

    Words(WordBook book, Language language, ZoneId zone) {
        this.book = book;
        this.language = language;
        this.dates = new Dates(language, zone);
    }

    public Language language() {
        return language;
    }

    public Dates dates() {
        return dates;
    }

    /// The sentence of a key, its `{name}`s filled in.
    ///
    /// @param namesAndValues "name", value, "name", value ...
    public String of(String key, Object... namesAndValues) {
        return fill(text(key), namesAndValues);
    }

    /// The sentence of a key that is made of stored words, or those words themselves where no page knows them.
    public String orElse(String area, String stored) {
        String key = area + "." + stored;
        return book.has(key) ? text(key) : stored;
    }

    /// The sentence for a number: `one` or `other`, `{count}` filled in.
    public String count(String key, long count, Object... namesAndValues) {
        String sentence = text(key + (count == 1 ? ".one" : ".other"));
        return fill(sentence.replace("{count}", Long.toString(count)), namesAndValues);
    }

    /// The sentences of a list.
    public List<String> all(String key, Object... namesAndValues) {
        if (!(book.find(language, key) instanceof List<?> list)) return List.of(of(key, namesAndValues));
        return list.stream()
                .map(each -> fill(String.valueOf(each), namesAndValues))
                .toList();
    }

    /// As [#of], with `**strong**` parts. What is filled in is escaped like everything else.
    public Content rich(String key, Object... namesAndValues) {
        String[] parts = of(key, namesAndValues).split("\\*\\*");
        return output -> {
            for (int i = 0; i < parts.length; i++) {
                if (i % 2 == 1) output.writeContent("<strong>");
                output.writeUserContent(parts[i]);
                if (i % 2 == 1) output.writeContent("</strong>");
            }
        };
    }

    private String text(String key) {
        Object found = book.find(language, key);
        if (found instanceof String sentence) return sentence;
        throw new IllegalArgumentException(key + " is a list of sentences");
    }

    private static String fill(String sentence, Object... namesAndValues) {
        String filled = sentence;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filled = filled.replace("{" + namesAndValues[i] + "}", String.valueOf(namesAndValues[i + 1]));
        }
        // "1:00 p.m." at the end of a sentence has its full stop already.
        return filled.replace(".m..", ".m.");
    }
}
