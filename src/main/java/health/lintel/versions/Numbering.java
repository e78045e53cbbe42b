package health.lintel.versions;

import java.util.List;

/// A file says its own number, so that what was decided by it cites it. The section on the practice has one of its
/// own, which moves only when hours, phones or holidays do.
final class Numbering {
    private static final String PRACTICE = "practice/version";

    private Numbering() {}

    static PolicyText numbered(PolicyText text, int number, PolicyText inForce) {
        if (!text.isYaml()) return text;
        boolean moved = Differences.between(inForce, text).all().stream()
                .anyMatch(change -> change.part().equals("practice"));
        Leaf before = inForce.leaves().get(PRACTICE);
        String practice = moved || before == null ? String.valueOf(number) : before.text();
        PolicyText numbered = text.with("version", List.of(String.valueOf(number)));
        return text.leaves().containsKey(PRACTICE) ? numbered.with(PRACTICE, List.of(practice)) : numbered;
    }
}
