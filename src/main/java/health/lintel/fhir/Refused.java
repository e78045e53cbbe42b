package health.lintel.fhir;

/// This line cannot be taken; the message says why and holds nothing of the patient.
final class Refused extends Exception {
    Refused(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
