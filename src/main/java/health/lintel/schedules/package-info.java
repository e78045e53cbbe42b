/// Clinicians' hours: what is open, free, held and booked. It knows no patient; who has a time is known by a claim.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "audit"})
@NullMarked
package health.lintel.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
