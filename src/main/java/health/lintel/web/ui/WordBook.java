package health.lintel.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every word of every page: `words/<area>.<language>.yaml`, read once. A key begins with its area:
/// `entrance.home.title`. A value is a sentence, a list of sentences, or a pair `one`/`other` for counting.
public final class WordBook {
    private static final Logger LOG = LoggerFactory.getLogger(WordBook.class);

    /// What happens when a key has no words.
    public enum Missing {
        /// Tests: the page fails.
        FAIL,
        /// A patient is better served by the other language, or by a gap, than by no page at all.
        SHOW
    }

    private final Map<String, Object> english = new TreeMap<>();
    private final Map<String, Object> spanish = new TreeMap<>();
    private final Missing missing;

    public WordBook(Missing missing) {
        this.missing = missing;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.yaml")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words in one language, with days and times of `zone`.
    public Words in(Language language, ZoneId zone) {
        return new Words(this, language, zone);
    }

    /// All keys and values of a language; values are a String or a list of Strings.
    public Map<String, Object> all(Language language) {
        return Map.copyOf(words(language));
    }

    boolean has(String key) {
        return english.containsKey(key);
    }

    Object find(Language language, String key) {
        @Nullable Object found = words(language).get(key);
        if (found != null) return found;
        if (missing == Missing.FAIL) throw new IllegalArgumentException("No words for " + key + " in " + language);
        LOG.error("No words for {} in {}", key, language.code());
        @Nullable Object other = words(language.other()).get(key);
        return other == null ? "" : other;
    }

    private Map<String, Object> words(Language language) {
        return language == Language.EN ? english : spanish;
    }

    private void read(Resource file) throws IOException {
        String[] name = String.valueOf(file.getFilename()).split("\\.");
        Language language = Language.of(name[1])
                .orElseThrow(() -> new IllegalStateException("No such language: " + file.getFilename()));
        try (InputStream in = file.getInputStream()) {
            Load load =
                    new Load(LoadSettings.builder().setLabel(file.getFilename()).build());
            flatten(name[0], load.loadFromInputStream(in), words(language));
        }
    }

    private static void flatten(String key, Object value, Map<String, Object> into) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> flatten(key + "." + name, inner, into));
            case List<?> list ->
                into.put(key, list.stream().map(String::valueOf).toList());
            default -> into.put(key, String.valueOf(value));
        }
    }
}
