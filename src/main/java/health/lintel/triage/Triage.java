package health.lintel.triage;

import health.lintel.heads.Heads;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The reader's front door. Safe for many threads: what it knows never changes after loading.
public final class Triage {
    private static final String RULES = "rules 2";

    private final Lexicon lexicon = Lexicon.shared();
    private final Spelling spelling = Spelling.shared();
    private final RuleBook book = new RuleBook(lexicon.rules());

    /// Reads a text. Never fails: what it cannot read, a person looks at first (POLICY `urgent.unsure`).
    ///
    /// @param language "en" or "es" when the writer said so, else null
    public Reading read(String text, @Nullable String language) {
        try {
            FirstLook look = look(text, language);
            return look == null
                    ? unreadable(language)
                    : look.with(Heads.shared().judge(look.signs()));
        } catch (RuntimeException e) {
            return unreadable(language);
        }
    }

    /// What the rules alone see, or null where there is no word.
    public @Nullable FirstLook look(String text, @Nullable String language) {
        List<Token> tokens = spelling.repair(Normalizer.tokens(text));
        if (tokens.stream().noneMatch(t -> Character.isLetter(t.word().codePointAt(0)))) return null;
        Words words = new Words(tokens);
        lexicon.find(tokens).forEach(words::add);
        new Numbers(words).read();
        Findings findings = new Findings();
        book.ask(words, new Context(words), findings);
        new Settlement(words, findings).settle();
        LanguageVote.Outcome vote = lexicon.languages().of(words, letters(text), foreignLetters(text));
        return new FirstLook(words, findings, vote, language);
    }

    /// The rule book's own examples; the heads learn from them as from any other source.
    public List<RuleExample> examples() {
        List<RuleExample> all = new ArrayList<>();
        for (Rule rule : lexicon.rules()) {
            rule.catches()
                    .forEach(text ->
                            all.add(new RuleExample(text, rule.name(), rule.label(), RuleExample.Kind.CATCHES)));
            rule.leaves()
                    .forEach(
                            text -> all.add(new RuleExample(text, rule.name(), rule.label(), RuleExample.Kind.LEAVES)));
        }
        return all;
    }

    /// Which rules and which weights read.
    static String version() {
        return RULES + ", " + Heads.shared().version();
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }

    private static int foreignLetters(String text) {
        return (int) text.codePoints()
                .filter(Character::isLetter)
                .filter(p -> Character.UnicodeScript.of(p) != Character.UnicodeScript.LATIN)
                .count();
    }

    private static Reading unreadable(@Nullable String said) {
        String language = said == null ? "en" : said;
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) scores.put(label, 0.0);
        return new Reading(
                language, true, Set.of(), true, null, false, false, scores, List.of(), Set.of(), Set.of(), Set.of(),
                RULES);
    }
}
