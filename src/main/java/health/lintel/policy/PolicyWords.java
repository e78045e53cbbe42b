package health.lintel.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/// Reads what a policy file says to patients: the public text of every clause, and the words for every situation.
final class PolicyWords {
    private final Map<Clause, Section> clauses;

    PolicyWords(Map<Clause, Section> clauses) {
        this.clauses = clauses;
    }

    List<ClauseText> texts() {
        List<ClauseText> texts = new ArrayList<>();
        clauses.forEach((clause, section) -> {
            if (section.isAbsent() && clause.mayBeLeftOut()) return;
            Section text = section.section("text");
            List<String> en = paragraphs(text, "en", "English");
            List<String> es = paragraphs(text, "es", "Spanish");
            boolean both = text.has("en") && text.has("es");
            if (both && en.size() != es.size()) text.problem("es", "has not as many paragraphs as the English text");
            text.done();
            List<Words> paragraphs = new ArrayList<>();
            for (int i = 0; i < Math.min(en.size(), es.size()); i++) {
                paragraphs.add(new Words(en.get(i), es.get(i)));
            }
            texts.add(new ClauseText(clause, section.words("title"), paragraphs));
        });
        return texts;
    }

    private static List<String> paragraphs(Section text, String language, String name) {
        if (text.has(language)) return text.texts(language);
        if (!text.isAbsent()) text.problem(language, "the " + name + " words are missing");
        return List.of();
    }

    Map<Situation, Words> spoken(Settings settings, Predicate<Topic> isClosed) {
        Map<Situation, Words> words = new EnumMap<>(Situation.class);
        clauses.forEach((clause, section) -> {
            if (section.isAbsent() && clause.mayBeLeftOut()) return;
            Section said = section.section("words");
            for (Situation situation : Situation.values()) {
                if (situation.clause() != clause) continue;
                boolean isNeeded = situation.isNeededBy(settings, isClosed);
                if (isNeeded || said.has(situation.id())) words.put(situation, checked(said, situation));
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
}
