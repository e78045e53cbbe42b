package health.lintel.web.ui;

/// A page as a record: what its template needs to know beside the [Frame].
public non-sealed interface Page extends Answer {
    /// Path of the template under `src/main/jte`, without `.jte`: `patient/home`.
    String template();

    /// HTTP status; 422 when a form comes back with problems.
    default int status() {
        return 200;
    }
}
