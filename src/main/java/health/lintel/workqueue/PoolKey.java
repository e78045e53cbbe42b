package health.lintel.workqueue;

/// The key of a pool, such as "clinical"; the pools themselves are rows.
public record PoolKey(String value) {
    public static final PoolKey CLINICAL = new PoolKey("clinical");
    public static final PoolKey FRONT_DESK = new PoolKey("front-desk");
    public static final PoolKey BILLING = new PoolKey("billing");
    public static final PoolKey PRIOR_AUTHORIZATION = new PoolKey("prior-authorization");
    public static final PoolKey RECORDS = new PoolKey("records");
    public static final PoolKey PROVIDERS = new PoolKey("providers");
    public static final PoolKey LEADS = new PoolKey("leads");

    @Override
    public String toString() {
        return value;
    }
}
