/// The practice's figures: what came, what became of it, how soon it was answered, and whom it touched. Counts only,
/// read from what the other modules keep; it writes nothing.
///
/// It reads their tables in single statements, since a count over a quarter is no work for their front doors.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "practice", "policy", "decisions"})
@NullMarked
package health.lintel.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
