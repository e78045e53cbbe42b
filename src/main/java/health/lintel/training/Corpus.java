package health.lintel.training;

import health.lintel.triage.FirstLook;
import health.lintel.triage.Label;
import health.lintel.triage.OtherHeads;
import health.lintel.triage.RuleExample;
import health.lintel.triage.Triage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All messages of `training/`, in the order of `sources.yaml`.
record Corpus(List<Source> sources, List<Example> examples) {
    /// The heads: every label, whose threat it is, and a refill gone wrong.
    static final List<String> HEADS = heads();

    /// The rule book's own examples, as a source.
    static final Source RULE_BOOK = new Source("rule-book", "e", 1, Set.of(), Source.Whole.PART);

    private static List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (Label label : Label.values()) heads.add(label.name());
        heads.addAll(List.of(OtherHeads.REPORTED, OtherHeads.INTRUDER, OtherHeads.REFILL_TROUBLE));
        return List.copyOf(heads);
    }

    static Corpus load(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Triage triage = new Triage();
        for (JsonNode node : new YAMLMapper()
                .readTree(Files.readString(folder.resolve("sources.yaml")))
                .path("sources")) {
            Source source = source(node);
            sources.add(source);
            Path file = folder.resolve("messages").resolve(source.name() + ".jsonl");
            for (String line : Files.readAllLines(file)) {
                Example example = example(source, new JsonMapper().readTree(line), triage);
                if (example != null) examples.add(example);
            }
        }
        sources.add(RULE_BOOK);
        for (RuleExample each : triage.examples()) examples.add(example(each, triage));
        return new Corpus(List.copyOf(sources), List.copyOf(examples));
    }

    private static Source source(JsonNode node) {
        String teaches = node.path("teaches").asString();
        boolean full = teaches.equals("all");
        Set<String> heads = full
                ? new LinkedHashSet<>(HEADS)
                : Arrays.stream(teaches.split(",")).map(String::strip).collect(Collectors.toSet());
        for (String refused : node.path("silent-on").asString("").split(",")) heads.remove(refused.strip());
        return new Source(
                node.path("name").asString(),
                node.path("fold").asString(),
                node.path("weight").asDouble(1),
                Set.copyOf(heads),
                full ? Source.Whole.FULL : Source.Whole.PART);
    }

    private static @Nullable Example example(Source source, JsonNode node, Triage triage) {
        Set<String> is = new LinkedHashSet<>();
        for (JsonNode label : node.path("labels"))
            is.add(Label.valueOf(label.asString()).name());
        String by = node.path("threatBy").asString("");
        if (by.equals("reported")) is.add(OtherHeads.REPORTED);
        if (by.equals("intruder")) is.add(OtherHeads.INTRUDER);
        if (node.path("refillTrouble").asBoolean(false)) is.add(OtherHeads.REFILL_TROUBLE);
        String text = node.path("text").asString();
        FirstLook look = triage.look(text, null);
        if (look == null) return null;
        return new Example(
                node.path("id").asString(),
                source,
                node.path("lang").asString(),
                text,
                Set.copyOf(is),
                node.path("note").asString(""),
                source.teaches(),
                look,
                look.signs());
    }

    /// What a rule must catch has its label; what it must leave alone has it not, unless another rule says so.
    private static Example example(RuleExample each, Triage triage) {
        FirstLook look = Objects.requireNonNull(triage.look(each.text(), null));
        boolean is = each.kind() == RuleExample.Kind.CATCHES;
        boolean unclear = !is && look.rulesGive(each.label());
        Set<String> heads = new LinkedHashSet<>();
        if (is) heads.add(each.label().name());
        if (is && each.rule().equals("threat-reported")) heads.add(OtherHeads.REPORTED);
        if (is && each.rule().equals("refill-trouble")) heads.add(OtherHeads.REFILL_TROUBLE);
        return new Example(
                "rule",
                RULE_BOOK,
                look.signs().language(),
                each.text(),
                heads,
                "",
                unclear ? Set.of() : taught(each.label()),
                look,
                look.signs());
    }

    private static Set<String> taught(Label label) {
        return switch (label) {
            case THREAT -> Set.of(label.name(), OtherHeads.REPORTED, OtherHeads.INTRUDER);
            case REFILL -> Set.of(label.name(), OtherHeads.REFILL_TROUBLE);
            default -> Set.of(label.name());
        };
    }
}
