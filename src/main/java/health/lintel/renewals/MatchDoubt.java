package health.lintel.renewals;

import java.util.Locale;

/// Why a request was not matched by itself.
public enum MatchDoubt {
    NO_PATIENT,
    SEVERAL_PATIENTS,
    NO_BIRTH_DATE,
    FIRST_NAME_DIFFERS,
    NO_SUCH_MEDICINE,
    OTHER_STRENGTH,
    SEVERAL_PRESCRIPTIONS,
    NOT_TAKEN_NOW,
    OTHER_PRESCRIBER,
    OTHER_OFFICE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
