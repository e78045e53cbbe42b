package health.lintel.triage;

/// Names of the heads that are no labels: whose threat it is, and a refill gone wrong. Training fits them and the
/// reader asks them by these names.
public final class OtherHeads {
    public static final String REPORTED = "threat:reported";
    public static final String INTRUDER = "threat:intruder";
    public static final String REFILL_TROUBLE = "refill:trouble";

    private OtherHeads() {}
}
