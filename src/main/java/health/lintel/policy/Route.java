package health.lintel.policy;

/// Where a topic goes: under which clause its words are delivered, and to which pool.
public record Route(Clause clause, String pool) {}
