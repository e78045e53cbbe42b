package health.lintel.oncall;

/// What came of a call.
public enum CallOutcome {
    REACHED_SAFE("reached, safe"),
    /// Told to call 911 or to go to the emergency room.
    SENT_TO_EMERGENCY("sent to 911 or the emergency room"),
    ADVICE_GIVEN("advice given"),
    LEFT_VOICEMAIL("left a voicemail"),
    NO_ANSWER("no answer");

    private final String written;

    CallOutcome(String written) {
        this.written = written;
    }

    /// As notes for colleagues write it.
    public String written() {
        return written;
    }

    /// Is nothing owed any more? Silence is never taken for safety.
    public boolean isSettled() {
        return this == REACHED_SAFE || this == SENT_TO_EMERGENCY;
    }
}
