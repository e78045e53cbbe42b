package health.lintel.triage;

import health.lintel.triage.Context.Standing;
import java.util.BitSet;
import java.util.Set;

/// Which words of danger in a message are denied, past or only talked about. To the heads such words are
/// other words than those that stand; and where none of them stands, no head alone makes an emergency of
/// them.
final class Denials {
    private final BitSet denied = new BitSet();
    private final boolean anyStands;

    Denials(Words words, Context context, Set<String> dangers) {
        BitSet stands = new BitSet();
        for (String concept : words.concepts()) {
            if (!dangers.contains(concept)) continue;
            for (Hit hit : words.hits(concept)) {
                if (words.quoted(hit)) continue;
                boolean cleared = context.weigh(hit, Rule.Care.STRICT) == Standing.CLEARED;
                (cleared ? denied : stands).set(hit.from(), hit.to());
            }
        }
        anyStands = !stands.isEmpty();
        denied.andNot(stands);
    }

    /// The message names dangers, and none of them stands.
    boolean all() {
        return !anyStands && !denied.isEmpty();
    }

    boolean covers(int word) {
        return denied.get(word);
    }
}
