package health.lintel.policy;

import java.util.Locale;
import java.util.Optional;

/// Kinds of contact with a patient, as far as follow-up windows tell them apart.
public enum VisitType {
    OFFICE,
    TELEHEALTH,
    PHONE,
    NURSE,
    PROCEDURE,
    DISCHARGE,
    /// a medicine that we started or changed without a visit
    MEDICINE,
    LAB,
    NO_SHOW,
    CANCELLED,
    ELSEWHERE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<VisitType> of(String id) {
        for (VisitType type : values()) {
            if (type.id().equals(id)) return Optional.of(type);
        }
        return Optional.empty();
    }
}
