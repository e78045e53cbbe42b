/// The practice's policy as versioned data: clauses, settings, words in both languages.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "practice"})
@NullMarked
package health.lintel.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
