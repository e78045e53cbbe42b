package health.lintel.people;

/// How a patient stands with the practice. That the portal is suspended is kept by conduct, beside this.
public enum Standing {
    PROSPECTIVE,
    REGISTERED,
    ESTABLISHED,
    ENDING,
    FORMER,
    DECEASED;

    static Standing of(String stored) {
        return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
