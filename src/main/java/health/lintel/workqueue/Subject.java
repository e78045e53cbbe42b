package health.lintel.workqueue;

/// What a task is about, for the module that opened it to find again.
///
/// @param kind such as "conversation"
/// @param id   of that thing, as text
public record Subject(String kind, String id) {
    public static Subject of(String kind, Object id) {
        return new Subject(kind, id.toString());
    }
}
