package health.lintel.records;

/// A piece of a long list.
///
/// @param from how many to leave out at the beginning
/// @param size how many at most, 1 to 500
public record Page(int from, int size) {
    public Page {
        if (from < 0 || size < 1 || size > 500) throw new IllegalArgumentException("No such page");
    }

    public static Page first(int size) {
        return new Page(0, size);
    }

    public Page next() {
        return new Page(from + size, size);
    }
}
