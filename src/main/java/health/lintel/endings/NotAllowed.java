package health.lintel.endings;

/// A step that the way to an ending does not allow: it is not the next one, or not this person's.
public final class NotAllowed extends RuntimeException {
    /// Why not.
    public enum Why {
        /// Somebody took another step meanwhile.
        NOT_NEXT,
        /// It was aimed at them.
        TARGET,
        /// Only a clinician signs.
        NOT_A_CLINICIAN,
        /// Who signed is not the second person.
        SAME_PERSON,
        /// An answer of the checklist stands against it.
        CHECKLIST,
        /// Both kinds of mail are needed.
        MAIL_MISSING,
        /// The letter's last day is nearer than the notice asks for.
        TOO_LATE,
        /// The step needs words: a reason, a proof.
        WORDS_MISSING
    }

    private final Why why;

    public NotAllowed(Why why) {
        super("Not allowed: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
