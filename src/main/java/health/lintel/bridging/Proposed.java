package health.lintel.bridging;

import health.lintel.medications.Prescription;
import health.lintel.medications.ToNextVisit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// A proposed prescription as FHIR MedicationRequest (R4): intent proposal, status draft. A prescriber signs it in
/// the EHR, or not.
final class Proposed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Proposed() {}

    static String request(UUID id, String patient, Prescription of, ToNextVisit sum, String authoredOn) {
        Map<String, Object> dispense = new LinkedHashMap<>();
        if (sum.quantity() != null) dispense.put("quantity", Map.of("value", sum.quantity()));
        dispense.put("numberOfRepeatsAllowed", sum.refills());
        dispense.put(
                "expectedSupplyDuration",
                Map.of(
                        "value", sum.daysOfFill(),
                        "unit", "days",
                        "system", "http://unitsofmeasure.org",
                        "code", "d"));
        if (of.pharmacyName() != null) dispense.put("performer", Map.of("display", of.pharmacyName()));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("resourceType", "MedicationRequest");
        request.put("id", id.toString());
        request.put("status", "draft");
        request.put("intent", "proposal");
        request.put("medicationCodeableConcept", Map.of("text", of.name()));
        request.put("subject", Map.of("reference", "Patient/" + patient));
        request.put("authoredOn", authoredOn);
        if (of.dosage() != null) request.put("dosageInstruction", List.of(Map.of("text", of.dosage())));
        request.put("dispenseRequest", dispense);
        if (of.fhirId() != null)
            request.put("priorPrescription", Map.of("reference", "MedicationRequest/" + of.fhirId()));
        return JSON.writeValueAsString(request);
    }
}
