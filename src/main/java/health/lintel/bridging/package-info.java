/// Enough of each medicine to reach the next appropriate visit (clause `refill.bridge`): the page at visit closing,
/// what it proposes, and who runs out before they are seen. Prescribing happens in the EHR.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "audit",
            "people",
            "appointments",
            "records",
            "medications"
        })
@NullMarked
package health.lintel.bridging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
