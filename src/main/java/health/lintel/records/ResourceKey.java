package health.lintel.records;

/// A resource's name: type and FHIR id.
public record ResourceKey(String type, String fhirId) {}
