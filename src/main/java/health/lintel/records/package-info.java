/// The chart as FHIR resources: as received (JSONB), with the columns that screens need taken out beside it.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "audit", "people"})
@NullMarked
package health.lintel.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
