package health.lintel.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// FHIR resources of the cast's charts, as lines of a bulk export.
final class ChartLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OURS = "Lintel Family Medicine";
    private static final String PHARMACY = "main-street-pharmacy";
    private static final String LOINC = "http://loinc.org";

    private final Map<String, List<String>> byType = new TreeMap<>();

    /// A patient's own line.
    void patient(CastMember member, String born, String gender, String phone) {
        add(
                "Patient",
                member.fhirId(),
                Map.of(
                        "name",
                        List.of(Map.of("use", "official", "family", member.family(), "given", List.of(member.given()))),
                        "birthDate",
                        born,
                        "gender",
                        gender,
                        "telecom",
                        List.of(
                                Map.of("system", "email", "value", member.email()),
                                Map.of("system", "phone", "value", phone)),
                        "communication",
                        List.of(Map.of("language", Map.of("coding", List.of(Map.of("code", "en-US")))))));
    }

    /// A visit with us of 20 minutes.
    void visit(String id, CastMember patient, String kind, Instant end, String reason, CastMember doctor) {
        add(
                "Encounter",
                id,
                Map.of(
                        "status", "finished",
                        "class", Map.of("code", "AMB"),
                        "type", List.of(Map.of("text", kind)),
                        "subject", subject(patient),
                        "period",
                                Map.of(
                                        "start",
                                        end.minus(Duration.ofMinutes(20)).toString(),
                                        "end",
                                        end.toString()),
                        "reasonCode", List.of(Map.of("text", reason)),
                        "participant", List.of(Map.of("individual", Map.of("display", doctor.name()))),
                        "serviceProvider", Map.of("display", OURS)));
    }

    /// A medicine as prescribed at a visit, and how much of it.
    void medicine(String id, CastMember patient, Medicine medicine, String visit, Instant at, CastMember doctor) {
        add(
                "MedicationRequest",
                id,
                Map.of(
                        "status", "active",
                        "intent", "order",
                        "medicationCodeableConcept", Map.of("text", medicine.name()),
                        "subject", subject(patient),
                        "encounter", Map.of("reference", "Encounter/" + visit),
                        "authoredOn", at.toString(),
                        "requester", Map.of("display", doctor.name()),
                        "dosageInstruction", List.of(Map.of("text", medicine.how())),
                        "dispenseRequest",
                                Map.of(
                                        "quantity", Map.of("value", medicine.quantity(), "unit", medicine.unit()),
                                        "numberOfRepeatsAllowed", medicine.refills(),
                                        "expectedSupplyDuration",
                                                Map.of("value", medicine.days(), "unit", "days", "code", "d"),
                                        "performer",
                                                Map.of(
                                                        "reference",
                                                        "Organization/" + PHARMACY,
                                                        "display",
                                                        "Main Street Pharmacy"))));
    }

    /// A medicine, and what the pharmacy hands over at a time.
    record Medicine(String name, String how, int quantity, String unit, int refills, int days) {}

    /// The pharmacy handed a medicine over.
    void fill(String id, CastMember patient, String request, LocalDate on, int days) {
        add(
                "MedicationDispense",
                id,
                Map.of(
                        "status", "completed",
                        "subject", subject(patient),
                        "authorizingPrescription", List.of(Map.of("reference", "MedicationRequest/" + request)),
                        "whenHandedOver", on.toString(),
                        "daysSupply", Map.of("value", days, "unit", "days", "code", "d")));
    }

    void problem(String id, CastMember patient, String name, LocalDate since) {
        add(
                "Condition",
                id,
                Map.of(
                        "clinicalStatus", Map.of("coding", List.of(Map.of("code", "active"))),
                        "verificationStatus", Map.of("coding", List.of(Map.of("code", "confirmed"))),
                        "code", Map.of("text", name),
                        "subject", subject(patient),
                        "onsetDateTime", since.toString()));
    }

    void allergy(String id, CastMember patient, String to, String reaction) {
        add(
                "AllergyIntolerance",
                id,
                Map.of(
                        "clinicalStatus", Map.of("coding", List.of(Map.of("code", "active"))),
                        "code", Map.of("text", to),
                        "patient", subject(patient),
                        "reaction", List.of(Map.of("manifestation", List.of(Map.of("text", reaction))))));
    }

    void vaccine(String id, CastMember patient, String name, LocalDate on) {
        add(
                "Immunization",
                id,
                Map.of(
                        "status", "completed",
                        "vaccineCode", Map.of("text", name),
                        "patient", subject(patient),
                        "occurrenceDateTime", on.toString()));
    }

    /// A value of the laboratory with its normal range.
    void lab(String id, CastMember patient, String visit, Instant issued, Lab lab) {
        boolean high = lab.value() > lab.high();
        boolean low = lab.value() < lab.low();
        add(
                "Observation",
                id,
                Map.of(
                        "status",
                        "final",
                        "category",
                        List.of(Map.of("coding", List.of(Map.of("code", "laboratory")))),
                        "code",
                        Map.of("coding", List.of(Map.of("system", LOINC, "code", lab.loinc())), "text", lab.name()),
                        "subject",
                        subject(patient),
                        "encounter",
                        Map.of("reference", "Encounter/" + visit),
                        "effectiveDateTime",
                        issued.minus(Duration.ofHours(20)).toString(),
                        "issued",
                        issued.toString(),
                        "valueQuantity",
                        Map.of("value", lab.value(), "unit", lab.unit()),
                        "referenceRange",
                        List.of(Map.of("low", Map.of("value", lab.low()), "high", Map.of("value", lab.high()))),
                        "interpretation",
                        List.of(Map.of("coding", List.of(Map.of("code", high ? "H" : low ? "L" : "N"))))));
    }

    /// What was measured, with the range that counts as normal.
    record Lab(String name, String loinc, double value, String unit, double low, double high) {}

    /// Where the cast fetches its medicines.
    void pharmacy() {
        add(
                "Organization",
                PHARMACY,
                Map.of(
                        "name",
                        "Main Street Pharmacy",
                        "telecom",
                        List.of(Map.of("system", "phone", "value", "(555) 555-0120"))));
    }

    /// One file a type. Files that are there stay, so that an import that was killed finds what it began with.
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var type : byType.entrySet()) {
            Path file = folder.resolve(type.getKey() + ".ndjson");
            if (Files.exists(file)) continue;
            Path whole = Files.write(folder.resolve(type.getKey() + ".part"), type.getValue());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void add(String type, String id, Map<String, Object> fields) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", type);
        resource.put("id", id);
        resource.putAll(fields);
        byType.computeIfAbsent(type, key -> new ArrayList<>()).add(JSON.writeValueAsString(resource));
    }

    static Map<String, Object> subject(CastMember patient) {
        return Map.of("reference", "Patient/" + patient.fhirId());
    }

    static Instant at(LocalDate day, int hour, java.time.ZoneId zone) {
        return day.atTime(hour, 0)
                .atZone(zone)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
