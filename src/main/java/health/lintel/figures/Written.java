package health.lintel.figures;

import health.lintel.decisions.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One piece of writing, as far as a count needs it.
record Written(Instant at, String topic, String outcome, String language, String age, String writer) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "unknown";

    /// The gravest label names the topic.
    private static final List<Map.Entry<String, Set<String>>> TOPICS = List.of(
            Map.entry("EMERGENCY", Set.of("EMERGENCY", "SELF_HARM")),
            Map.entry("SAME_DAY", Set.of("URGENT")),
            Map.entry("CONDUCT", Set.of("THREAT", "ABUSIVE")),
            Map.entry("CLINICAL", Set.of("SYMPTOM", "MEDICATION_EFFECT", "MEDICAL_QUESTION", "VISIT_FOLLOW_UP")),
            Map.entry("REFILL", Set.of("REFILL")),
            Map.entry("RESULTS", Set.of("RESULTS")),
            Map.entry("APPOINTMENT", Set.of("APPOINTMENT")),
            Map.entry("PRIOR_AUTHORIZATION", Set.of("PRIOR_AUTHORIZATION")),
            Map.entry("REFERRAL", Set.of("REFERRAL")),
            Map.entry("BILLING", Set.of("BILLING")),
            Map.entry("INSURANCE", Set.of("INSURANCE")),
            Map.entry("RECORDS_FORMS", Set.of("RECORDS_FORMS")),
            Map.entry("ADMIN_OTHER", Set.of("ADMIN_OTHER", "NOT_THE_PATIENT")),
            Map.entry("COURTESY", Set.of("COURTESY")));

    static Written of(Receipt receipt, ZoneId zone) {
        JsonNode body = JSON.readTree(receipt.body());
        JsonNode reading = body.path("reading");
        String language = reading.path("languageUnsure").asBoolean(false)
                ? "other"
                : reading.path("language").asString(UNKNOWN);
        boolean isPatient = receipt.person().value().equals(receipt.patient().value());
        // older receipts do not say for whom somebody wrote
        String writer = body.path("again")
                .path("about")
                .asString(isPatient ? "self" : "helped")
                .replace("ward", "helped");
        return new Written(
                receipt.decidedAt(), topic(body), receipt.outcome(), language, age(body, receipt, zone), writer);
    }

    boolean isTurnedAway() {
        return Set.of("BOOK_VISIT", "ASK_PHARMACY", "NOT_OUR_PATIENT").contains(outcome);
    }

    boolean isStopped() {
        return Set.of("CALL_911", "CALL_988").contains(outcome);
    }

    private static String topic(JsonNode body) {
        Set<String> labels = new HashSet<>();
        body.path("labels").forEach(label -> labels.add(label.asString()));
        return TOPICS.stream()
                .filter(topic -> topic.getValue().stream().anyMatch(labels::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("UNREAD");
    }

    private static String age(JsonNode body, Receipt receipt, ZoneId zone) {
        String born = body.path("known").path("patient").path("birthDate").asString("");
        if (born.isEmpty()) return UNKNOWN;
        LocalDate then = receipt.decidedAt().atZone(zone).toLocalDate();
        int years = Period.between(LocalDate.parse(born), then).getYears();
        return years < 18 ? "0-17" : years < 40 ? "18-39" : years < 65 ? "40-64" : "65+";
    }
}
