/// Requests of pharmacies for more of a medicine (clause `refill.decision`): received, matched, prepared by staff,
/// decided by a prescriber, answered once.
///
/// SCRIPT-shaped messages, not certified: nothing here talks to a network.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "jobs",
            "practice",
            "policy",
            "audit",
            "people",
            "notifications",
            "workqueue",
            "appointments",
            "records",
            "medications"
        })
@NullMarked
package health.lintel.renewals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
