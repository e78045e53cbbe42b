package health.lintel.versions;

/// Where a version stands. The last step says it, and, once it is approved, the clock.
public enum VersionState {
    DRAFT,
    PROPOSED,
    /// approved; its moment has not come
    APPROVED,
    IN_FORCE,
    RETIRED,
    WITHDRAWN,
    REFUSED;

    /// Somebody still has to do something about it.
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED || this == APPROVED;
    }
}
