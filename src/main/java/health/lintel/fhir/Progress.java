package health.lintel.fhir;

/// Hears how far an import is. Whatever it throws ends the import, which the next run takes up where it stopped.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (stage, done, total) -> {};

    /// What is being done.
    enum Stage {
        /// Reading files; counted in bytes.
        READING,
        /// Putting charts into the database; counted in patients.
        TAKING
    }

    void at(Stage stage, long done, long total);
}
