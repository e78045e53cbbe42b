/// Work that runs by itself, once over all nodes: each module offers its [health.lintel.jobs.Job]s, one
/// scheduler runs them.
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package health.lintel.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
