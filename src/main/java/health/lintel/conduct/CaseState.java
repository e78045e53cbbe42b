package health.lintel.conduct;

/// Where a case of conduct stands.
public enum CaseState {
    /// Staff told of something in person or on the phone; nobody confirmed it yet.
    REPORTED,
    /// Not confirmed: nothing happened to anybody's account.
    DISMISSED,
    /// Words wait for a person; the account is open, or was paused before by another case.
    HELD,
    /// The account is paused; a person has not decided yet.
    SUSPENDED,
    /// A person let it stand; the patient may appeal.
    UPHELD,
    /// A warning was enough.
    LESSER,
    /// It was no abuse.
    LIFTED,
    /// The patient asked a third person to look again.
    APPEALED,
    /// A third person looked and let it stand.
    STANDS;

    /// Nothing more is decided on it.
    public boolean isOver() {
        return this == DISMISSED || this == LESSER || this == LIFTED || this == STANDS;
    }
}
