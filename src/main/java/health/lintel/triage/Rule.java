package health.lintel.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One named rule: the words that speak for a label, what must and must not stand near them, and what it
/// rests on.
///
/// @param name    unique, for receipts and tests
/// @param danger  the family of danger signs, null where the label is none of safety
/// @param why     a short plain-English phrase for staff
/// @param cites   the clause or ruling of the label guide
/// @param weight  how strongly it speaks, 0 to 1; several rules add up as independent witnesses
/// @param on      concepts that set it off
/// @param with    for each, one of these concepts must stand within the reach
/// @param unless  none of these may
/// @param except  none of these may stand anywhere in the message
/// @param reach   how far `with` and `unless` look
/// @param context how its words are weighed
/// @param voice   whether it gives its label by itself
/// @param catches sentences it must catch; its test reads them
/// @param leaves  sentences like those that it must leave alone
record Rule(
        String name,
        Label label,
        @Nullable Danger danger,
        String why,
        String cites,
        double weight,
        List<String> on,
        List<List<String>> with,
        List<String> unless,
        List<String> except,
        Reach reach,
        Care context,
        Voice voice,
        List<String> catches,
        List<String> leaves) {

    /// How far around the words a rule looks.
    enum Reach {
        CLAUSE,
        SENTENCE,
        NEAR,
        MESSAGE
    }

    /// How words are weighed: STRICT asks for polarity, time, reality and who; NEGATION only for polarity;
    /// NONE takes them as they stand.
    enum Care {
        STRICT,
        NEGATION,
        NONE
    }

    /// A rule that DECIDES gives its label and no head can vote it down. One that is BACKED was too often wrong
    /// on messages that it was not written from (docs/reader.md): it gives its label where the head finds that
    /// likely too, and else asks for a person.
    enum Voice {
        DECIDES,
        BACKED
    }

    static Rule of(JsonNode node) {
        String name = node.path("name").asString();
        List<String> on = new ArrayList<>(Lexicon.wordings(node.path("on")));
        if (node.has("words")) on.add("rule:" + name);
        List<List<String>> with = new ArrayList<>();
        for (String group : Lexicon.wordings(node.path("with"))) with.add(List.of(group.split("\\|")));
        return new Rule(
                name,
                Label.valueOf(node.path("label").asString()),
                node.has("danger") ? Danger.valueOf(node.path("danger").asString()) : null,
                node.path("why").asString(),
                node.path("cites").asString(""),
                node.path("weight").asDouble(0.9),
                List.copyOf(on),
                List.copyOf(with),
                Lexicon.wordings(node.path("unless")),
                Lexicon.wordings(node.path("except")),
                Reach.valueOf(word(node, "reach", "sentence")),
                Care.valueOf(word(node, "context", "strict")),
                Voice.valueOf(word(node, "voice", "decides")),
                lines(node.path("catches")),
                lines(node.path("leaves")));
    }

    private static String word(JsonNode node, String field, String otherwise) {
        return node.path(field).asString(otherwise).toUpperCase(Locale.ROOT);
    }

    /// Sentences keep their commas.
    private static List<String> lines(JsonNode node) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : node) lines.add(item.asString());
        return List.copyOf(lines);
    }

    String ownConcept() {
        return "rule:" + name;
    }

    /// A rule that names a concept nobody defined would never fire and nobody would know.
    void check(Set<String> concepts) {
        List<String> named = new ArrayList<>(on);
        with.forEach(named::addAll);
        named.addAll(unless);
        named.addAll(except);
        for (String concept : named) {
            if (!concepts.contains(concept)) throw new IllegalStateException(name + " names no concept: " + concept);
        }
        if (on.isEmpty()) throw new IllegalStateException(name + " has no words");
    }
}
