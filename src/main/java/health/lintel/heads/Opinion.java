package health.lintel.heads;

import java.util.Map;

/// What the heads say of one message.
///
/// @param heads   the heads, by name
/// @param chances the probability each gives
/// @param spans   where the words stand that speak loudest for it
/// @param unknown share of the words that no training message held
/// @param novel   so many that the heads are on foreign ground
public record Opinion(
        Map<String, Head> heads,
        Map<String, Double> chances,
        Map<String, Signs.Window> spans,
        double unknown,
        boolean novel) {

    public double chance(String head) {
        return chances.getOrDefault(head, 0.0);
    }

    /// From which probability on a label is given.
    public double act(String head) {
        Head known = heads.get(head);
        return known == null ? 1 : known.act();
    }

    public boolean gives(String head) {
        Head known = heads.get(head);
        return known != null && chance(head) >= known.act();
    }

    /// Likely enough to believe a rule that is not sure of itself.
    public boolean backs(String head) {
        Head known = heads.get(head);
        return known != null && chance(head) >= known.backs();
    }

    /// Below what gives the label, above what lets it go.
    public boolean doubts(String head) {
        Head known = heads.get(head);
        return known != null && chance(head) >= known.doubt() && chance(head) < known.act();
    }
}
