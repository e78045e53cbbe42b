/// Who may sign in and how: enrollment with a code from the practice, passphrases, second factors, sign-ins and
/// their ends, the policy acknowledged, and words kept when a session ends while somebody writes.
///
/// A locked door never tells whether somebody lives behind it: unknown names, wrong passphrases, wrong codes
/// and wrong birth dates have one answer, and it takes the same work to find.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "audit", "people"})
@NullMarked
package health.lintel.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
