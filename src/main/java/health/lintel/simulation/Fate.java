package health.lintel.simulation;

import health.lintel.decisions.Decision;
import health.lintel.decisions.OutcomeKind;

/// What a writer meets first: every message has one.
public enum Fate {
    STOP_PAGE,
    NUMBER_FIRST,
    HELD,
    TURNED_AWAY,
    DELIVERED,
    OTHER_PAGE;

    static Fate of(Decision decision) {
        OutcomeKind kind = decision.first().kind();
        if (kind == OutcomeKind.CALL_911 || kind == OutcomeKind.CALL_988) return STOP_PAGE;
        if (kind.isCall()) return NUMBER_FIRST;
        if (kind == OutcomeKind.HOLD_CONDUCT) return HELD;
        if (kind.turnsAway()) return TURNED_AWAY;
        return kind == OutcomeKind.DELIVER ? DELIVERED : OTHER_PAGE;
    }
}
