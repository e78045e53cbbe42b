package health.lintel.triage;

import health.lintel.heads.Opinion;
import health.lintel.heads.Signs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins what the rules found with what the heads say. A rule of safety or conduct that decides gives its
/// label and no head can vote it down; one that needs backing asks the head, and where the head disagrees a
/// person looks. A head adds what words only hint at. All other labels are the heads' to give: there the
/// rules are witnesses among others.
final class Joining {
    /// How near to its threshold a head must come to speak where no other does.
    private static final double NEAR = 0.4;

    private static final double PLACES = 10_000;

    private final Words words;
    private final Findings findings;
    private final Denials denials;
    private final Opinion opinion;
    private final Set<Label> labels = EnumSet.noneOf(Label.class);

    Joining(Words words, Findings findings, Denials denials, Opinion opinion) {
        this.words = words;
        this.findings = findings;
        this.denials = denials;
        this.opinion = opinion;
        for (Label label : Label.values()) {
            if (headGives(label) || rulesDecide(label) && rulesGive(label)) labels.add(label);
        }
        nearestTopic();
        settle();
    }

    /// Of dangers that are all denied no head alone makes an emergency or a same-day need: a person looks.
    private boolean headGives(Label label) {
        return opinion.gives(label.name()) && !deniedAlone(label);
    }

    private boolean deniedAlone(Label label) {
        return denials.all() && (label == Label.EMERGENCY || label == Label.URGENT);
    }

    private static boolean rulesDecide(Label label) {
        return label.isSafety() || label == Label.ABUSIVE || label == Label.THREAT;
    }

    private boolean rulesGive(Label label) {
        if (!findings.shows(label)) return false;
        return opinion.backs(label.name()) || findings.speaks(label, Rule.Voice.DECIDES);
    }

    private void settle() {
        if (labels.contains(Label.EMERGENCY)) labels.remove(Label.URGENT);
        if (labels.contains(Label.EMERGENCY) && bodyIsTold()) labels.add(Label.SYMPTOM);
        boolean alone = labels.stream().allMatch(l -> l == Label.COURTESY || l == Label.NOT_THE_PATIENT);
        if (!alone) labels.remove(Label.COURTESY);
        if (findings.fired("threat-reported") && words.has("third_person")) labels.remove(Label.ABUSIVE);
    }

    /// A rule named a danger of the body: that is a symptom too, unless a medicine did it.
    private boolean bodyIsTold() {
        return findings.shows(Label.SYMPTOM)
                && findings.speaks(Label.EMERGENCY, Rule.Voice.DECIDES)
                && !labels.contains(Label.MEDICATION_EFFECT);
    }

    void drop(Label label) {
        labels.remove(label);
    }

    Set<Label> labels() {
        return labels;
    }

    /// Nothing was found in a message that says something, a danger can be read both ways, or the words are
    /// new.
    boolean needsAPerson() {
        boolean stops = labels.contains(Label.EMERGENCY) || labels.contains(Label.SELF_HARM);
        if (stops) return false;
        if (isDoubtful(Label.EMERGENCY) || isDoubtful(Label.SELF_HARM) || findings.uncertainDanger()) return true;
        if (labels.contains(Label.URGENT)) return false;
        if (isDoubtful(Label.URGENT) || isDoubtful(Label.THREAT)) return true;
        boolean nothing = labels.stream().noneMatch(l -> l != Label.NOT_THE_PATIENT);
        return nothing || opinion.novel();
    }

    /// The head is unsure, or a rule spoke and the head did not follow.
    private boolean isDoubtful(Label label) {
        String head = label.name();
        return opinion.doubts(head) || opinion.gives(head) && !labels.contains(label) || asksInVain(label);
    }

    private boolean asksInVain(Label label) {
        return findings.speaks(label, Rule.Voice.BACKED) && !labels.contains(label);
    }

    /// Rather a list that is likely than none: the head that comes nearest to its threshold, if it comes near.
    private void nearestTopic() {
        boolean nothing = labels.stream().allMatch(l -> l == Label.NOT_THE_PATIENT);
        if (!nothing) return;
        double nearest = NEAR;
        Label best = null;
        for (Label label : Label.values()) {
            double share = opinion.chance(label.name()) / opinion.act(label.name());
            if (!label.isTopic() || share <= nearest) continue;
            nearest = share;
            best = label;
        }
        if (best != null) labels.add(best);
    }

    @Nullable
    ThreatBy threatBy(Tone tone) {
        if (!labels.contains(Label.THREAT)) return null;
        ThreatBy byRule = tone.threatBy();
        if (byRule == ThreatBy.INTRUDER || likelyAnIntruder()) return ThreatBy.INTRUDER;
        if (byRule == ThreatBy.REPORTED || likelyReported()) return ThreatBy.REPORTED;
        return ThreatBy.WRITER;
    }

    /// A head may say that the threat is somebody else's only where the words name somebody else: otherwise
    /// it would lock the account of whoever threatens in his own name, or let him go unheld.
    private boolean likelyAnIntruder() {
        boolean isToldOf = words.has("another") || words.has("anothers_account");
        return isToldOf && opinion.gives(OtherHeads.INTRUDER);
    }

    private boolean likelyReported() {
        return words.has("another") && opinion.gives(OtherHeads.REPORTED);
    }

    boolean agreesOnThreat() {
        return opinion.gives(Label.THREAT.name());
    }

    boolean refillTrouble() {
        boolean told = words.has("refill_trouble") && (findings.shows(Label.REFILL) || words.has(Medicines.ANY));
        return told || findings.fired("refill-trouble") || opinion.gives(OtherHeads.REFILL_TROUBLE);
    }

    /// Probabilities; where a rule gave the label, at least the one that gives it.
    Map<Label, Double> scores() {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            double chance = opinion.chance(label.name());
            double act = opinion.act(label.name());
            scores.put(label, labels.contains(label) ? atLeast(Math.max(chance, act)) : below(chance, act));
        }
        return scores;
    }

    /// Four digits, rounded up: a label that was given never scores below what gives it.
    private static double atLeast(double chance) {
        return Math.ceil(chance * PLACES) / PLACES;
    }

    /// Four digits, rounded down until they lie below the threshold.
    private static double below(double chance, double act) {
        double score = Math.floor(Math.min(chance, act) * PLACES) / PLACES;
        return score < act ? score : Math.max(0, score - 1 / PLACES);
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(findings.evidence());
        evidence.removeIf(found -> !labels.contains(found.label()));
        for (Label label : labels) {
            Signs.Window span = opinion.spans().get(label.name());
            if (span == null || span.to() <= span.from()) continue;
            boolean told = evidence.stream().anyMatch(found -> found.label() == label);
            if (!told) evidence.add(words.evidence(label, new Hit("head", span.from(), span.to()), Evidence.LIKENESS));
        }
        return evidence;
    }
}
