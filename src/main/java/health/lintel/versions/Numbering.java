package health.lintel.versions;

import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
import java.util.List;

/// A file says its own number, so that what was decided by it cites it. The section on the practice has one of its
/// own, which moves only when hours, phones or holidays do.
final class Numbering {
    private static final String PRACTICE = "practice/version";
    /// A file that says only what is different from a shipped one.
    private static final String BASE = "base";

    private Numbering() {}

    static PolicyText numbered(PolicyText text, int number, PolicyText inForce) {
        if (!text.isYaml()) return text;
        if (text.leaves().containsKey(BASE)) return whole(text, number, inForce);
        boolean moved = Differences.between(inForce, text).all().stream()
                .anyMatch(change -> change.part().equals("practice"));
        Leaf before = inForce.leaves().get(PRACTICE);
        String practice = moved || before == null ? String.valueOf(number) : before.text();
        PolicyText numbered = text.with("version", List.of(String.valueOf(number)));
        return text.leaves().containsKey(PRACTICE) ? numbered.with(PRACTICE, List.of(practice)) : numbered;
    }

    /// A version is kept whole, so that it needs no base that a later release may change.
    private static PolicyText whole(PolicyText text, int number, PolicyText inForce) {
        try {
            PolicyText whole =
                    PolicyText.of(PolicyFile.parse("draft", text.yaml()).yaml());
            return whole.leaves().containsKey(BASE) ? text : numbered(whole, number, inForce);
        } catch (BadPolicy e) {
            // kept as it was typed: the linters say what is wrong with it
            return text;
        }
    }
}
