/// Tries a policy on the past: what was decided, or could have been, is decided once more by a draft and counted
/// beside what is in force. Nothing it does reaches a patient, a queue or a chart.
///
/// A past message is a stored reading with stored facts; the words are gone, and no result holds any.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "triage",
            "facts",
            "decisions",
            "messaging",
            "audit"
        })
@NullMarked
package health.lintel.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
