package health.lintel.web.ui;

/// A page as a record: what its template needs to know beside the [Frame].
public non-sealed interface Page extends Answer {
    /// Path of the template under `src/main/jte`, without `.jte`: `patient/home`.
    String template();

    /// HTTP status; 422 when a form comes back with problems.
    default int status() {
        return 200;
    }

    /// How long anybody may keep a copy of the page, in seconds; 0 for every page that knows who asks.
    default int publicSeconds() {
        return 0;
    }
}
