package health.lintel.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the reader knows, loaded once from `triage/*.yaml`: word classes, concepts, rules, medicines,
/// spellings. Every family there names its source and says that no clinician has reviewed it yet.
final class Lexicon {
    private static final List<String> FILES = List.of(
            "words",
            "context",
            "dangers-body",
            "dangers-everyday",
            "dangers-mind",
            "urgent",
            "clinical",
            "topics",
            "conduct",
            "subject",
            "mind-and-conduct-everyday",
            "systems",
            "word-classes");

    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> joins = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Set<String> notTypos = new HashSet<>();
    private final List<Phrase> classPhrases = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> dangers = new HashSet<>();
    private final Medicines medicines;
    private final LanguageVote languages;
    private final Matcher classMatcher;
    private final Matcher matcher;

    private Lexicon() {
        YAMLMapper mapper = new YAMLMapper();
        loadSpelling(tree(mapper, "spelling"));
        languages = new LanguageVote(tree(mapper, "languages").path("languages"));
        for (String file : FILES) load(tree(mapper, file));
        medicines = new Medicines(tree(mapper, "medicines"));
        medicines.phrases().forEach(this::learn);
        classPhrases.addAll(medicines.phrases());
        checkReferences();
        classMatcher = new Matcher(classPhrases);
        matcher = new Matcher(phrases);
    }

    /// The one copy, loaded when first asked for.
    static Lexicon shared() {
        return Holder.LEXICON;
    }

    private static final class Holder {
        static final Lexicon LEXICON = new Lexicon();
    }

    List<Rule> rules() {
        return rules;
    }

    /// The concepts that set off a rule of safety.
    Set<String> dangers() {
        return dangers;
    }

    Medicines medicines() {
        return medicines;
    }

    LanguageVote languages() {
        return languages;
    }

    Set<String> vocabulary() {
        return vocabulary;
    }

    Set<String> notTypos() {
        return notTypos;
    }

    Set<String> aliases() {
        return aliases.keySet();
    }

    String aliasOr(String word) {
        return aliases.getOrDefault(word, word);
    }

    @Nullable
    String alias(String word) {
        return aliases.get(word);
    }

    @Nullable
    String joined(String first, String second) {
        return joins.get(first + " " + second);
    }

    /// All wordings in the text: those of the word classes (under the name of the class), then those of the
    /// concepts.
    List<Hit> find(List<Token> tokens) {
        List<Map<String, Integer>> nothing = new ArrayList<>();
        List<Map<String, Integer>> classes = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            nothing.add(Map.of());
            classes.add(new LinkedHashMap<>());
        }
        List<Hit> hits = classMatcher.find(tokens, nothing);
        for (Hit hit : hits) classes.get(hit.from()).merge(hit.concept(), hit.to(), Math::max);
        hits.addAll(matcher.find(tokens, classes));
        return hits;
    }

    private void load(JsonNode file) {
        file.path("classes").properties().forEach(entry -> {
            for (String line : wordings(entry.getValue())) {
                classPhrases.add(learn(Phrase.parse(entry.getKey(), line, this::aliasOr)));
            }
        });
        file.path("concepts").properties().forEach(entry -> addPhrases(entry.getKey(), entry.getValue()));
        for (JsonNode node : file.path("rules")) {
            Rule rule = Rule.of(node);
            addPhrases(rule.ownConcept(), node.path("words"));
            rules.add(rule);
            if (rule.label().isSafety()) dangers.addAll(rule.on());
        }
    }

    private void addPhrases(String concept, JsonNode node) {
        for (String line : wordings(node)) phrases.add(learn(Phrase.parse(concept, line, this::aliasOr)));
    }

    private Phrase learn(Phrase phrase) {
        for (Phrase.Element element : phrase.elements()) {
            for (Phrase.Choice choice : element.choices()) {
                for (String word : choice.words()) {
                    if (!word.endsWith("*")) vocabulary.add(word);
                }
            }
        }
        return phrase;
    }

    private void loadSpelling(JsonNode file) {
        file.path("aliases").properties().forEach(entry -> {
            for (String variant : wordings(entry.getValue())) aliases.put(variant, entry.getKey());
        });
        file.path("joins").properties().forEach(entry -> {
            for (String pair : wordings(entry.getValue())) joins.put(pair, entry.getKey());
        });
        notTypos.addAll(wordings(file.path("not-typos")));
    }

    /// A list, or a text with commas or line ends between the wordings.
    static List<String> wordings(JsonNode node) {
        List<String> lines = new ArrayList<>();
        if (node.isString()) {
            for (String part : node.asString().split("[,\n]")) lines.add(part.strip());
        }
        for (JsonNode item : node) lines.add(item.asString().strip());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private void checkReferences() {
        Set<String> names = new HashSet<>();
        classPhrases.forEach(phrase -> names.add(phrase.concept()));
        Set<String> concepts = new HashSet<>(names);
        phrases.forEach(phrase -> concepts.add(phrase.concept()));
        concepts.addAll(Numbers.CONCEPTS);
        for (Phrase phrase : phrases) {
            for (Phrase.Element element : phrase.elements()) {
                for (Phrase.Choice choice : element.choices()) {
                    if (choice.isClass() && !names.contains(choice.wordClass()))
                        throw new IllegalStateException(phrase.concept() + " names no class: " + choice.wordClass());
                }
            }
        }
        for (Rule rule : rules) rule.check(concepts);
    }

    private static JsonNode tree(YAMLMapper mapper, String file) {
        String path = "/triage/" + file + ".yaml";
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("missing " + path);
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
