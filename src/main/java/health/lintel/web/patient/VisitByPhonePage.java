package health.lintel.web.patient;

import health.lintel.facts.Standing;
import health.lintel.web.ui.Page;
import java.util.Locale;

/// Visits are asked for by phone while the reader stands like this (POLICY, "Standing").
///
/// @param reason words that were typed before the door was found closed; empty if none
public record VisitByPhonePage(Standing standing, String reason) implements Page {
    @Override
    public String template() {
        return "patient/visit-by-phone";
    }

    public boolean isSuspended() {
        return standing == Standing.SUSPENDED;
    }

    /// The words' key for why.
    public String why() {
        return "visits.phone." + standing.name().toLowerCase(Locale.ROOT);
    }
}
