package health.lintel.records;

import java.util.List;

/// What screens need of the received resources.
public record Extracts(
        List<Allergy> allergies,
        List<Condition> conditions,
        List<Immunization> immunizations,
        List<Document> documents,
        List<Result> results) {}
