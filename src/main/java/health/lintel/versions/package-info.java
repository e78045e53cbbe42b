/// How the practice changes its policy: drafts, every text that was saved, the linters, approval by a second person,
/// going back. What was approved is kept by `policy` and never changes again.
///
/// Clause `policy.known`. Arrows: reads and enacts [health.lintel.policy.Policies], asks [health.lintel.people.People]
/// who somebody is.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "practice", "policy", "audit", "people"})
@NullMarked
package health.lintel.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
