/// Calls of the night: what the person on call wrote down in twenty seconds, and the hand-off in the morning.
///
/// Clauses `urgent.emergency` and `urgent.same-day`. An item is over when somebody was reached and is safe, or was
/// sent to where help is; everything else is in the hands of clinical support in the morning.
@ApplicationModule(
        allowedDependencies = {"datatypes", "storage", "practice", "policy", "audit", "people", "workqueue", "messaging"
        })
@NullMarked
package health.lintel.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
