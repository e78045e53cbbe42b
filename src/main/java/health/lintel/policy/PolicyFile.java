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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads policy files: YAML with every clause, its settings, and its words in both languages. All that is wrong
/// with a file is said at once. A file may name a shipped policy as its base and say only what is different; the
/// version that comes of it is the whole, and needs the base no more.
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
            throw new BadPolicy(source, List.of(notYaml(e)));
        }
        if (!file.problems.isEmpty()) throw new BadPolicy(source, file.problems);
        return version;
    }

    private static String notYaml(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            int line = marked.getProblemMark().get().getLine() + 1;
            return "line " + line + ": this is not YAML: " + marked.getProblem();
        }
        return "line 1: this is not YAML: " + e.getMessage();
    }

    private PolicyVersion read(String yaml) {
        Node root = composed(yaml);
        if (root == null) problems.add("line 1: the file is empty");
        onlyTextKeys(root);
        Node whole = root instanceof MappingNode own && Overlay.hasBase(own) ? Overlay.under(own, problems) : root;
        Section file = new Section("", whole, problems);
        Section all = file.section("clauses");
        for (String key : all.keys()) {
            if (Clause.of(key).isEmpty()) all.problem(key, "is not a clause");
        }
        for (Clause clause : Clause.values()) {
            clauses.put(clause, clause.mayBeLeftOut() ? all.optionalSection(clause.id()) : all.section(clause.id()));
        }
        Routing routing = Routing.read(file);
        Set<Clause> off = off();
        if (routing.isClosed(Topic.CLINICAL)) off.addAll(Set.of(Clause.FOLLOW_UP_WINDOW, Clause.VISIT_COMING));
        Settings settings = new SettingsReader(this::settingsOf, off).read();
        PolicyWords words = new PolicyWords(clauses);
        PolicyVersion version = new PolicyVersion(
                file.text("policy"),
                file.number("version", 1, 1_000_000),
                PracticeSection.read(file.section("practice")),
                off,
                settings,
                routing.routes(),
                routing.pools(),
                words.texts(),
                words.spoken(settings, routing::isClosed),
                whole == root ? yaml : PrintedPolicy.of(Objects.requireNonNull(whole)));
        for (Section clause : clauses.values()) {
            clause.done();
        }
        file.done();
        return version;
    }

    static @Nullable Node composed(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();
        return new Compose(settings).composeString(yaml).orElse(null);
    }

    private Section settingsOf(Clause clause) {
        Section section = clauses.get(clause);
        if (section == null) return new Section(clause.id(), null, problems);
        boolean isNeeded = clause != Clause.APPOINTMENTS_REQUEST && (!clause.mayBeLeftOut() || section.isOn("on"));
        return isNeeded ? section.section("settings") : section.optionalSection("settings");
    }

    private Set<Clause> off() {
        Set<Clause> off = EnumSet.noneOf(Clause.class);
        clauses.forEach((clause, section) -> {
            if (clause.mayBeLeftOut()) {
                if (!section.isOn("on") && off.add(clause)) section.optionalSection("settings");
            } else if (clause.mayBeTurnedOff()) {
                if (!section.onUnlessSaidOff("on")) off.add(clause);
            } else if (section.has("on")) {
                section.optionalText("on");
                section.problem("on", "is not a setting here: no practice may turn this off");
            }
        });
        return off;
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
