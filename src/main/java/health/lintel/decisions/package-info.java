/// Decides what happens to a message: a pure function of draft, reading, facts and policy version, with a
/// receipt for every decision.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "practice", "policy", "triage", "facts"})
@NullMarked
package health.lintel.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
