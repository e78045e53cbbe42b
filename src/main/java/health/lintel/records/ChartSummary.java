package health.lintel.records;

import java.util.List;

/// A chart at a glance. Visits are in `appointments`, medicines in `medications`.
///
/// @param allergies     all but resolved ones
/// @param conditions    those that are active
/// @param latestResults released ones, the newest first
public record ChartSummary(
        List<Allergy> allergies,
        List<Condition> conditions,
        List<Immunization> immunizations,
        List<Result> latestResults,
        List<Document> documents) {}
