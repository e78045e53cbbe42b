/// Medicines prescribed: by whom, how much is left as far as we were told, which pharmacy; and "I asked my
/// pharmacy".
///
/// What nobody told us is null, never a guess.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "audit", "people", "policy", "practice"})
@NullMarked
package health.lintel.medications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
