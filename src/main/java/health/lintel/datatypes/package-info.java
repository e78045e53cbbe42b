/// Small values that everybody shares: ids as types, names, times as people say them.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package health.lintel.datatypes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
