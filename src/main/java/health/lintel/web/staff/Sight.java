package health.lintel.web.staff;

/// How much of an item somebody sees.
public enum Sight {
    /// It does not exist for them.
    NOTHING,
    /// Whose it is, what it is about, when it is due and who has it: enough to hand it to the right person.
    OUTLINE,
    /// The words as well, and every act.
    WORDS
}
