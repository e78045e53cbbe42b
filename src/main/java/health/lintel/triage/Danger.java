package health.lintel.triage;

/// Families of danger signs; a family chooses the list on the stop page and the lines to call.
public enum Danger {
    HEART,
    BREATHING,
    STROKE,
    CONSCIOUSNESS,
    BLEEDING,
    ALLERGY,
    POISON,
    INJURY,
    INFECTION,
    METABOLIC,
    ABDOMEN,
    PREGNANCY,
    EYE,
    INFANT,
    SELF_HARM,
    VIOLENCE_AT_HOME,
    MEDICINE_STOPPED,
    OTHER
}
