package health.lintel.coverage;

import health.lintel.datatypes.PatientId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Coverage of record as FHIR R4 Coverage, by US Core 6.1.0: what a patient takes along. What nobody said is left out.
public final class CoverageAsFhir {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLASS = "http://terminology.hl7.org/CodeSystem/coverage-class";
    private static final String RELATIONSHIP = "http://terminology.hl7.org/CodeSystem/subscriber-relationship";

    private CoverageAsFhir() {}

    public static String write(PatientId patient, CoverageOfRecord held) {
        Card card = held.card();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", "Coverage");
        resource.put("id", held.id().toString());
        resource.put("status", "active");
        if (!card.memberId().isEmpty()) {
            resource.put(
                    "identifier",
                    List.of(Map.of(
                            "type",
                            concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MB"),
                            "value",
                            card.memberId())));
            if (card.relationship() == Card.Relationship.SELF) resource.put("subscriberId", card.memberId());
        }
        if (!card.subscriber().isEmpty()) resource.put("subscriber", Map.of("display", card.subscriber()));
        resource.put("beneficiary", Map.of("reference", "Patient/" + patient));
        String relationship = card.relationship().name().toLowerCase(Locale.ROOT);
        resource.put("relationship", concept(RELATIONSHIP, relationship));
        Map<String, Object> period = period(card);
        if (!period.isEmpty()) resource.put("period", period);
        resource.put("payor", List.of(payor(card)));
        List<Object> classes = classes(card);
        if (!classes.isEmpty()) resource.put("class", classes);
        resource.put("order", held.place() == Card.Place.PRIMARY ? 1 : 2);
        return JSON.writeValueAsString(resource);
    }

    private static Map<String, Object> payor(Card card) {
        Map<String, Object> payor = new LinkedHashMap<>();
        if (!card.payerId().isEmpty()) payor.put("identifier", Map.of("value", card.payerId()));
        payor.put("display", card.payer().isEmpty() ? "unknown" : card.payer());
        return payor;
    }

    private static Map<String, Object> period(Card card) {
        Map<String, Object> period = new LinkedHashMap<>();
        if (card.validFrom() != null) period.put("start", card.validFrom().toString());
        if (card.validTo() != null) period.put("end", card.validTo().toString());
        return period;
    }

    private static List<Object> classes(Card card) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("group", card.group());
        values.put("plan", card.plan());
        values.put("rxbin", card.rxBin());
        values.put("rxpcn", card.rxPcn());
        values.put("rxgroup", card.rxGroup());
        List<Object> classes = new ArrayList<>();
        values.forEach((code, value) -> {
            if (!value.isEmpty()) classes.add(Map.of("type", concept(CLASS, code), "value", value));
        });
        return classes;
    }

    private static Map<String, Object> concept(String system, String code) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code)));
    }
}
