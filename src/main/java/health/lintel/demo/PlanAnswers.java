package health.lintel.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What health plans answered for visits of the cast, as lines of a bulk export.
final class PlanAnswers {
    private final ChartLines lines;

    PlanAnswers(ChartLines lines) {
        this.lines = lines;
    }

    /// All amounts in cents.
    record Answer(String plan, long charged, long paid, long yours) {}

    void add(String visit, CastMember patient, LocalDate on, Answer answer) {
        lines.add(
                "ExplanationOfBenefit",
                visit + "-benefit",
                Map.of(
                        "status", "active",
                        "type", Map.of("coding", List.of(Map.of("code", "professional"))),
                        "patient", ChartLines.subject(patient),
                        "created", on.toString(),
                        "insurer", Map.of("display", answer.plan()),
                        "claim", Map.of("reference", "Claim/" + visit + "-claim"),
                        "item",
                                List.of(Map.of(
                                        "productOrService", Map.of("text", "Office visit, 20 minutes"),
                                        "encounter", List.of(Map.of("reference", "Encounter/" + visit)),
                                        "net", dollars(answer.charged()))),
                        "total",
                                List.of(
                                        total("submitted", answer.charged()),
                                        total("benefit", answer.paid()),
                                        total("memberliability", answer.yours()))));
    }

    private static Map<String, Object> total(String code, long cents) {
        return Map.of("category", Map.of("coding", List.of(Map.of("code", code))), "amount", dollars(cents));
    }

    private static Map<String, Object> dollars(long cents) {
        return Map.of("value", BigDecimal.valueOf(cents, 2), "currency", "USD");
    }
}
