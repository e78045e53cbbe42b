/// The learned half of the reader: one linear head a label over the words of a message, what the rules saw
/// in it, and nothing else.
///
/// Pure. It knows no label by name, no rule and no clinic: [health.lintel.triage] hands in
/// [health.lintel.heads.Signs] and joins what comes back with its rules; [health.lintel.training] fits the
/// weights. What a head says is a sum of weights, so every answer can be taken apart into the words it
/// rests on.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package health.lintel.heads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
