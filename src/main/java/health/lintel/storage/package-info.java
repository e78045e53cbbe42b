/// PostgreSQL, embedded or by URL; transactions that carry row-level security; sealed values.
@ApplicationModule(allowedDependencies = {"datatypes"})
@NullMarked
package health.lintel.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
