package health.lintel.fhir;

/// A whole chart cannot be taken; undoes what was begun of it.
final class ChartRefused extends RuntimeException {
    ChartRefused(Refused why) {
        super(why.reason(), why);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
