/// Ending care (clause conduct.ending-care): checklist, signature, second person, letter, proof of mailing, notice,
/// former patient. Software never ends care by itself, and never only by a notice on the portal.
///
/// Arrows: what is known of people, the policy's days, the audit trail, the practice's clock.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "jobs", "practice", "policy", "audit", "people"})
@NullMarked
package health.lintel.endings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
