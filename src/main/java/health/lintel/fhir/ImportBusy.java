package health.lintel.fhir;

/// Another import is running on this database: two at once could put one resource into two charts.
public final class ImportBusy extends RuntimeException {
    ImportBusy() {
        super("Another import is running. Wait until it is done, then try again.");
    }
}
