/// A year of messages that no patient wrote: texts of the training messages, put into the mouths of made-up people
/// with the demo's charts, so that a policy can be tried on something the size of a practice. Lines of a file, each
/// marked synthetic; nothing of it is ever stored in the portal.
@ApplicationModule(allowedDependencies = {"practice"})
@NullMarked
package health.lintel.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
