package health.lintel.triage;

/// A sentence that the rule book itself gives as an example.
///
/// @param rule  its name
/// @param label the label of the rule
/// @param kind  whether the rule must catch it or leave it alone
public record RuleExample(String text, String rule, Label label, Kind kind) {
    /// Which side of the rule it stands on.
    public enum Kind {
        CATCHES,
        LEAVES
    }
}
