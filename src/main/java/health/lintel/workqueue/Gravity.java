package health.lintel.workqueue;

/// How soon a person must look, gravest first. An item only ever becomes graver.
public enum Gravity {
    SELF_HARM_OR_EMERGENCY,
    URGENT,
    /// Nobody could judge it but a person.
    PERSON_FIRST,
    ROUTINE;

    /// 1 is the gravest; the order of every list.
    int rank() {
        return ordinal() + 1;
    }

    static Gravity of(int rank) {
        return values()[rank - 1];
    }

    public boolean isGraverThan(Gravity other) {
        return rank() < other.rank();
    }
}
