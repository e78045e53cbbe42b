package health.lintel.reminders;

/// How somebody wants to be reminded.
public enum Wish {
    MAIL,
    NOTHING
}
