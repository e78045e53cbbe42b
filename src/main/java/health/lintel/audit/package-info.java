/// Who looked at, changed and decided what: append-only, hash-chained, readable by the patient.
@ApplicationModule(allowedDependencies = {"datatypes", "storage"})
@NullMarked
package health.lintel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
