package health.lintel.training;

import health.lintel.triage.FirstLook;
import health.lintel.triage.Label;
import health.lintel.triage.Triage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

    static final String REPORTED = "threat:reported";
    static final String INTRUDER = "threat:intruder";
    static final String REFILL_TROUBLE = "refill:trouble";

    private static List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (Label label : Label.values()) heads.add(label.name());
        heads.addAll(List.of(REPORTED, INTRUDER, REFILL_TROUBLE));
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
                node.path("weight").asDouble(1),
                Set.copyOf(heads),
                full ? Source.Whole.FULL : Source.Whole.PART);
    }

    private static @Nullable Example example(Source source, JsonNode node, Triage triage) {
        Set<String> is = new LinkedHashSet<>();
        for (JsonNode label : node.path("labels"))
            is.add(Label.valueOf(label.asString()).name());
        String by = node.path("threatBy").asString("");
        if (by.equals("reported")) is.add(REPORTED);
        if (by.equals("intruder")) is.add(INTRUDER);
        if (node.path("refillTrouble").asBoolean(false)) is.add(REFILL_TROUBLE);
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
                look,
                look.signs());
    }
}
