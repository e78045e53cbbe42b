package health.lintel.triage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The reader's front door. Safe for many threads: what it knows never changes after loading.
public final class Triage {
    static final String VERSION = "rules 1";

    private final Lexicon lexicon = Lexicon.shared();
    private final Spelling spelling = Spelling.shared();
    private final RuleBook book = new RuleBook(lexicon.rules());

    /// Reads a text. Never fails: what it cannot read, a person looks at first (POLICY `urgent.unsure`).
    ///
    /// @param language "en" or "es" when the writer said so, else null
    public Reading read(String text, @Nullable String language) {
        try {
            return readWords(text, language);
        } catch (RuntimeException e) {
            return unreadable(language == null ? "en" : language);
        }
    }

    private Reading readWords(String text, @Nullable String language) {
        List<Token> tokens = spelling.repair(Normalizer.tokens(text));
        if (tokens.stream().noneMatch(t -> Character.isLetter(t.word().codePointAt(0))))
            return unreadable(language == null ? "en" : language);
        Words words = new Words(tokens);
        lexicon.find(tokens).forEach(words::add);
        new Numbers(words).read();
        Findings findings = new Findings();
        book.ask(words, new Context(words), findings);
        new Settlement(words, findings).settle();
        return reading(text, language, words, findings);
    }

    private Reading reading(String text, @Nullable String said, Words words, Findings findings) {
        LanguageVote.Outcome vote = lexicon.languages().of(words, letters(text), foreignLetters(text));
        Tone tone = new Tone(words, findings);
        if (vote.unsure()) findings.drop(Label.ABUSIVE);
        return new Reading(
                said != null && (said.equals("en") || said.equals("es")) ? said : vote.language(),
                vote.unsure(),
                findings.labels(),
                vote.unsure() || unsure(words, findings),
                tone.threatBy(),
                tone.threatCertain(),
                words.has("refill_trouble") && findings.shows(Label.REFILL)
                        || findings.fired("refill-trouble")
                        || words.has("refill_trouble") && words.has(Medicines.ANY),
                findings.scores(),
                findings.evidence(),
                findings.dangers(),
                systems(words),
                lexicon.medicines().namedIn(words),
                VERSION);
    }

    /// Unsure: nothing was found in a message that says something, or a sign of danger can be read both ways.
    private static boolean unsure(Words words, Findings findings) {
        Set<Label> labels = findings.labels();
        boolean danger = labels.contains(Label.EMERGENCY) || labels.contains(Label.SELF_HARM);
        if (findings.uncertainDanger() && !danger) return true;
        boolean nothing = labels.stream().noneMatch(l -> l != Label.NOT_THE_PATIENT);
        return nothing || words.tokens().size() > 400 && !danger && labels.size() < 2;
    }

    private static Set<BodySystem> systems(Words words) {
        Set<BodySystem> systems = EnumSet.noneOf(BodySystem.class);
        for (BodySystem system : BodySystem.values()) {
            if (words.has("system:" + system.name())) systems.add(system);
        }
        return systems;
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

    private static Reading unreadable(String language) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) scores.put(label, 0.005);
        return new Reading(
                language, true, Set.of(), true, null, false, false, scores, List.of(), Set.of(), Set.of(), Set.of(),
                VERSION);
    }
}
