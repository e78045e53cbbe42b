/// Fits the heads of the reader to the messages in `training/`: reads them as the reader does, solves one
/// logistic regression a head, sets curves and thresholds on sources that were left out, writes the file of
/// weights and the report. The same input gives the same bytes.
@ApplicationModule(allowedDependencies = {"heads", "triage"})
@NullMarked
package health.lintel.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
