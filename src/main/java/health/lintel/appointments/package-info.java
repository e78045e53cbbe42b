/// Visits: held, planned and asked for; and the promises "write back to us about ... until ...".
///
/// Whether a window is open is not decided here but in `decisions`, from these facts.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "audit", "practice", "policy", "people", "schedules"})
@NullMarked
package health.lintel.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
