package health.lintel.policy;

/// Where a topic goes: under which clause its words are delivered, and to which pool; or that the practice takes
/// no messages about it.
public record Route(Clause clause, String pool, Door door) {
    /// Whether the practice takes messages on a topic.
    public enum Door {
        OPEN,
        /// the telephone instead, or a visit; danger comes through all the same
        CLOSED
    }

    public boolean isOpen() {
        return door == Door.OPEN;
    }
}
