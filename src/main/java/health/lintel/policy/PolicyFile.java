package health.lintel.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads policy files: YAML with every clause, its settings, and its words in both languages. All that is wrong
/// with a file is said at once.
public final class PolicyFile {
    private final List<String> problems = new ArrayList<>();
    private final Map<Clause, Section> clauses = new EnumMap<>(Clause.class);

    private PolicyFile() {}

    /// The policy that ships with the product.
    public static PolicyVersion shipped() {
        return named("practice");
    }

    /// A shipped policy by its name (`practice`), else a file by its path.
    ///
    /// @throws BadPolicy            when it cannot be kept
    /// @throws UncheckedIOException when it cannot be read
    public static PolicyVersion named(String nameOrPath) {
        boolean name = nameOrPath.matches("[a-z][a-z0-9-]*");
        try (InputStream shipped =
                name ? PolicyFile.class.getResourceAsStream("/policy/" + nameOrPath + ".yaml") : null) {
            if (shipped != null) {
                return parse(nameOrPath, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
            return parse(nameOrPath, Files.readString(Path.of(nameOrPath)));
        } catch (IOException e) {
            throw new UncheckedIOException("The policy \"" + nameOrPath + "\" cannot be read", e);
        }
    }

    /// @param source what to call the text in error messages
    /// @throws BadPolicy when it cannot be kept
    public static PolicyVersion parse(String source, String yaml) {
        PolicyFile file = new PolicyFile();
        PolicyVersion version;
        try {
            version = file.read(yaml);
        } catch (YamlEngineException e) {
            throw new BadPolicy(source, List.of("it is not YAML: " + e.getMessage()));
        }
        if (!file.problems.isEmpty()) throw new BadPolicy(source, file.problems);
        return version;
    }

    private PolicyVersion read(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();
        Node root = new Compose(settings).composeString(yaml).orElse(null);
        if (root == null) problems.add("line 1: the file is empty");
        onlyTextKeys(root);
        Section file = new Section("", root, problems);
        Section all = file.section("clauses");
        for (String key : all.keys()) {
            Optional<Clause> clause = Clause.of(key);
            if (clause.isEmpty()) all.problem(key, "is not a clause");
        }
        for (Clause clause : Clause.values()) {
            clauses.put(clause, all.section(clause.id()));
        }
        Map<String, Pool> pools = pools(file.section("pools"));
        PolicyVersion version = new PolicyVersion(
                file.text("policy"),
                file.number("version", 1, 1_000_000),
                PracticeSection.read(file.section("practice")),
                off(),
                new SettingsReader(clause -> section(clause).section("settings")).read(),
                routes(file.section("topics"), pools),
                pools,
                texts(),
                words(),
                yaml);
        for (Section clause : clauses.values()) {
            clause.done();
        }
        file.done();
        return version;
    }

    private Section section(Clause clause) {
        Section section = clauses.get(clause);
        return section == null ? new Section(clause.id(), null, problems) : section;
    }

    private Set<Clause> off() {
        Set<Clause> off = EnumSet.noneOf(Clause.class);
        clauses.forEach((clause, section) -> {
            // a clause that may never be closed does not know the key at all: `done` then names it as unknown
            if (clause.mayBeTurnedOff() && !section.onUnlessSaidOff("on")) off.add(clause);
        });
        return off;
    }

    private static Map<String, Pool> pools(Section section) {
        Map<String, Pool> pools = new LinkedHashMap<>();
        for (String id : section.keys()) {
            Section pool = section.section(id);
            pools.put(id, new Pool(id, pool.words("title"), pool.text("lead")));
            pool.done();
        }
        for (String needed : List.of("clinical", "front-desk")) {
            if (!pools.containsKey(needed)) section.problem(needed, "is missing");
        }
        return pools;
    }

    private static Map<Topic, Route> routes(Section section, Map<String, Pool> pools) {
        Map<Topic, Route> routes = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            Section entry = section.section(topic.id());
            Clause clause = entry.parsed(
                    "clause",
                    id -> Clause.of(id).orElseThrow(() -> new IllegalArgumentException(id + " is not a clause")),
                    Clause.ADMIN_QUESTIONS);
            String pool = entry.text("pool");
            if (!pool.isEmpty() && !pools.containsKey(pool)) entry.problem("pool", pool + " is not a pool");
            entry.done();
            routes.put(topic, new Route(clause, pool));
        }
        section.done();
        return routes;
    }

    private List<ClauseText> texts() {
        List<ClauseText> texts = new ArrayList<>();
        clauses.forEach((clause, section) -> {
            Section text = section.section("text");
            List<String> en = text.texts("en");
            List<String> es = text.texts("es");
            if (en.size() != es.size()) text.problem("es", "has not as many paragraphs as the English text");
            text.done();
            List<Words> paragraphs = new ArrayList<>();
            for (int i = 0; i < Math.min(en.size(), es.size()); i++) {
                paragraphs.add(new Words(en.get(i), es.get(i)));
            }
            texts.add(new ClauseText(clause, section.words("title"), paragraphs));
        });
        return texts;
    }

    private Map<Situation, Words> words() {
        Map<Situation, Words> words = new EnumMap<>(Situation.class);
        clauses.forEach((clause, section) -> {
            Section said = section.section("words");
            for (Situation situation : Situation.values()) {
                if (situation.clause() == clause) words.put(situation, checked(said, situation));
            }
            said.done();
        });
        return words;
    }

    private static Words checked(Section said, Situation situation) {
        Words words = said.words(situation.id());
        for (String text : List.of(words.en(), words.es())) {
            Matcher matcher = Filling.PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                if (!situation.mayUse(matcher.group(1))) {
                    said.problem(situation.id(), "{" + matcher.group(1) + "} has no value here");
                }
            }
        }
        return words;
    }

    /// Everything below reads keys as text; YAML also allows lists and mappings as keys.
    private static void onlyTextKeys(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                    throw new YamlEngineException(
                            "a key is not a text" + tuple.getKeyNode().getStartMark());
                }
                onlyTextKeys(tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(PolicyFile::onlyTextKeys);
        }
    }
}
