package health.lintel.medications;

import java.util.Locale;

/// Why a count of a medicine's supply may be wrong, each said in plain words (`medicines.doubt.*`).
public enum Doubt {
    /// Nobody told us how much was given, or how long that lasts.
    NO_AMOUNT,
    /// No pharmacy told us of a fill: counted as if it was filled on the day it was written.
    NO_FILLS,
    /// Taken only when needed: it lasts at least so long.
    AS_NEEDED,
    /// The dose changes step by step, so tablets cannot be counted.
    TITRATING,
    /// A pen, inhaler, drop or liquid: only the pharmacy's days count.
    NOT_COUNTABLE,
    /// Worked out by us from tablets and dose.
    COMPUTED,
    /// Sent by mail and perhaps not there yet.
    IN_THE_MAIL,
    /// What was left of an earlier dose is not counted.
    DOSE_CHANGED,
    /// Filled before the last fill was used up: what was left is counted too.
    OVERLAP,
    /// Too long ago written for a pharmacy to fill it again.
    REFILLS_TOO_OLD,
    /// No longer taken.
    STOPPED;

    /// The words' key.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
