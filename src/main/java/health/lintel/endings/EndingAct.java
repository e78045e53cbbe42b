package health.lintel.endings;

/// What moves the ending of somebody's care.
public enum EndingAct {
    OPEN,
    CHECK,
    SIGN,
    AGREE,
    WRITE,
    MAIL,
    PROVE,
    END,
    STOP
}
