package health.lintel.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts to draw from, by subject and language. Each pile is drawn to its end before it is shuffled again.
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Those that read like a portal's post; the public sets and the telephone notes do not.
    private static final Set<String> SOURCES = Set.of(
            "dev",
            "clinical",
            "routing",
            "everyday",
            "plain",
            "long",
            "conduct",
            "danger-a",
            "danger-b",
            "selfharm-urgent",
            "spanish",
            "spanish-2");

    /// @param source file and id of the line it came from
    record Text(String source, String words, Set<String> labels) {}

    private record Pile(Subject subject, boolean spanish) {}

    private final Map<Pile, List<Text>> all = new HashMap<>();
    private final Map<Pile, List<Text>> left = new HashMap<>();
    private final Random random;
    private int size;

    Corpus(Path folder, Random random) throws IOException {
        this.random = random;
        for (String source : new TreeSet<>(SOURCES)) {
            try (Stream<String> lines = Files.lines(folder.resolve(source + ".jsonl"))) {
                lines.filter(line -> !line.isBlank()).forEach(line -> add(source, JSON.readTree(line)));
            }
        }
    }

    private void add(String source, JsonNode line) {
        Set<String> labels = new TreeSet<>();
        line.path("labels").forEach(label -> labels.add(label.asString()));
        boolean spanish = line.path("lang").asString("en").equals("es");
        String id = source + "/" + line.path("id").asString();
        all.computeIfAbsent(new Pile(Subject.of(labels), spanish), pile -> new ArrayList<>())
                .add(new Text(id, line.path("text").asString(), labels));
        size++;
    }

    int size() {
        return size;
    }

    Text draw(Subject subject, boolean spanish) {
        Pile wanted = new Pile(subject, spanish);
        Pile pile = all.containsKey(wanted) ? wanted : new Pile(subject, !spanish);
        List<Text> texts = left.computeIfAbsent(pile, each -> new ArrayList<>());
        if (texts.isEmpty()) {
            texts.addAll(all.getOrDefault(pile, List.of()));
            Collections.shuffle(texts, random);
        }
        return texts.removeLast();
    }
}
