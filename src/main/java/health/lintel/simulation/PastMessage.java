package health.lintel.simulation;

import health.lintel.facts.Draft;
import health.lintel.facts.Facts;
import health.lintel.practice.Roster;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One message that was decided, or made up, with everything a decision rests on.
///
/// @param id      of the receipt, or of the line in a file
/// @param reading null when reading failed: a person got it
/// @param facts   null when gathering them failed
/// @param truth   what somebody labeled it by hand; empty where nobody did
public record PastMessage(
        String id,
        Draft draft,
        @Nullable Reading reading,
        @Nullable Facts facts,
        Roster roster,
        Set<Label> truth) {

    public PastMessage {
        truth = Set.copyOf(truth);
    }

    /// What it is mostly about, whatever policy decides it.
    public Matter matter() {
        return reading == null ? Matter.UNREAD : Matter.of(reading.labels());
    }

    /// Danger to life: as labeled by hand, else as read.
    public boolean isEmergency() {
        Set<Label> labels = !truth.isEmpty() ? truth : reading == null ? Set.of() : reading.labels();
        return labels.contains(Label.EMERGENCY) || labels.contains(Label.SELF_HARM);
    }

    /// `en`, `es` or `other`.
    public String language() {
        return reading == null || reading.languageUnsure() ? "other" : reading.language();
    }

    /// `self`, `helped` or `other`; a guardian helps.
    public String writer() {
        return draft.about() == Draft.About.WARD
                ? Draft.About.HELPED.id()
                : draft.about().id();
    }

    /// The patient's age at that time, in bands; `unknown` without a birth date.
    public String ageBand(ZoneId zone) {
        LocalDate born = facts == null ? null : facts.patient().birthDate();
        if (born == null) return "unknown";
        int age =
                Period.between(born, draft.sentAt().atZone(zone).toLocalDate()).getYears();
        return age < 18 ? "0-17" : age < 40 ? "18-39" : age < 65 ? "40-64" : "65+";
    }

    public int hour(ZoneId zone) {
        return draft.sentAt().atZone(zone).getHour();
    }
}
