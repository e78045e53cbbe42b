/// Who we know: patients, relatives who help them, staff; who may act for whom.
///
/// Pages of the patient side look everything up through a [health.lintel.people.ChartAccess]: what somebody has no
/// access
/// to is not found.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "practice", "policy", "audit"})
@NullMarked
package health.lintel.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
