package health.lintel.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Medicines that the lexicon knows, by group. Some groups are dangerous to stop (LABELS, URGENT).
final class Medicines {
    /// The word class of every medicine's name, and of those that are dangerous to stop.
    static final String ANY = "medicine";

    static final String VITAL = "vital_medicine";

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> vital = new HashSet<>();

    Medicines(JsonNode file) {
        for (JsonNode group : file.path("groups")) {
            boolean dangerous = group.path("dangerous-to-stop").asBoolean(false);
            for (String name : Lexicon.wordings(group.path("names"))) {
                names.put(name.replace("_", " "), name);
                if (dangerous) vital.add(name);
            }
        }
    }

    List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (String name : names.values()) {
            phrases.add(Phrase.parse(ANY, name, UnaryOperator.identity()));
            if (vital.contains(name)) phrases.add(Phrase.parse(VITAL, name, UnaryOperator.identity()));
        }
        return phrases;
    }

    /// The names as the lexicon writes them, of the medicines that these words name.
    Set<String> namedIn(Words words) {
        Set<String> found = new HashSet<>();
        for (Hit hit : words.hits(ANY)) {
            String name = words.plain(hit);
            if (names.containsKey(name)) found.add(name);
        }
        return found;
    }
}
