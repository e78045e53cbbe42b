/// The practice itself: locations, phones, office hours, holidays, on-call roster. Answers "which number is
/// right now", closing times and due moments.
@ApplicationModule(allowedDependencies = {"datatypes", "storage"})
@NullMarked
package health.lintel.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
