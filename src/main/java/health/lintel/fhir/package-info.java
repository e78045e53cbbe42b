/// Reads FHIR R4 as other systems export it, and puts it into charts: whole patients or none of them.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "audit",
            "people",
            "schedules",
            "appointments",
            "records",
            "medications",
            "billing",
            "coverage"
        })
@NullMarked
package health.lintel.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
