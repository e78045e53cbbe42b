package health.lintel.records;

/// One FHIR resource on its way into a chart.
///
/// @param body the JSON that is kept
public record ReceivedResource(String type, String fhirId, String body) {}
