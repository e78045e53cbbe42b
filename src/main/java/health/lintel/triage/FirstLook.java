package health.lintel.triage;

import health.lintel.heads.Opinion;
import health.lintel.heads.Signs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules alone saw in one message, before the heads are heard. Training stops here and looks at
/// its [#signs()]; a reading goes on.
public final class FirstLook {
    private final Words words;
    private final Findings findings;
    private final LanguageVote.Outcome vote;
    private final @Nullable String said;

    FirstLook(Words words, Findings findings, LanguageVote.Outcome vote, @Nullable String said) {
        this.words = words;
        this.findings = findings;
        this.vote = vote;
        this.said = said;
    }

    /// The words and what the rules and lexicons saw in them, for the heads.
    public Signs signs() {
        List<String> plain = new ArrayList<>();
        for (Token token : words.tokens()) plain.add(token.quoted() ? ">" : token.word());
        return new Signs(vote.language(), plain, new Flags(words, findings).all(), Windows.of(words));
    }

    /// The rules alone would give this label.
    public boolean rulesGive(Label label) {
        return findings.shows(label);
    }

    /// The reading that joins the rules with what the heads say.
    public Reading with(Opinion opinion) {
        Joining joining = new Joining(words, findings, opinion);
        Tone tone = new Tone(words, findings);
        if (vote.unsure()) joining.drop(Label.ABUSIVE);
        Set<Label> labels = joining.labels();
        return new Reading(
                said != null && (said.equals("en") || said.equals("es")) ? said : vote.language(),
                vote.unsure(),
                labels,
                vote.unsure() || joining.needsAPerson(),
                joining.threatBy(tone),
                tone.threatCertain() && joining.agreesOnThreat(),
                joining.refillTrouble(),
                joining.scores(),
                joining.evidence(),
                findings.dangers(),
                systems(),
                Lexicon.shared().medicines().namedIn(words),
                Triage.version());
    }

    private Set<BodySystem> systems() {
        Set<BodySystem> systems = EnumSet.noneOf(BodySystem.class);
        for (BodySystem system : BodySystem.values()) {
            if (words.has("system:" + system.name())) systems.add(system);
        }
        return systems;
    }
}
