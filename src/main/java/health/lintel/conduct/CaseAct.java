package health.lintel.conduct;

/// What moves a case of conduct.
public enum CaseAct {
    REPORT,
    HOLD,
    SUSPEND,
    CONFIRM,
    DISMISS,
    UPHOLD,
    LESSEN,
    LIFT,
    APPEAL
}
