package health.lintel.coverage;

/// A coverage as another system holds it.
public record ImportedCoverage(String fhirId, Card.Place place, Card card) {}
