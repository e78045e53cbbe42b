package health.lintel.cli;

/// A line of input that says something that cannot be understood; the message says what, in plain words.
final class BadLine extends RuntimeException {
    BadLine(String what) {
        super(what);
    }
}
