/// Reads the words of a message: labels, evidence, confidence.
///
/// Rules that a person wrote, joined with the heads of [health.lintel.heads].
///
/// Pure: it knows no patient, no clock, no database and no Spring. What the practice then does with a
/// reading is for [health.lintel.decisions] to say. A reading is a safety net, never a clinical judgement:
/// it may add a person's eyes to a message, it never takes them away.
@ApplicationModule(allowedDependencies = {"heads"})
@NullMarked
package health.lintel.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
