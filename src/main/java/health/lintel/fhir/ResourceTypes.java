package health.lintel.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;

/// The resource types of FHIR R4.
final class ResourceTypes {
    private static final Set<String> R4 = FhirContext.forR4Cached().getResourceTypes();

    private ResourceTypes() {}

    static boolean isKnown(String type) {
        return R4.contains(type);
    }
}
