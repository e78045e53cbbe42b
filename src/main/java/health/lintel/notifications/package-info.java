/// The outbox: mails that say that there is something to read, never what.
///
/// Nothing on a request's path waits for a mail server: a notice is a row in the act's own transaction, a job
/// sends it.
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "jobs", "practice", "policy", "audit", "people"})
@NullMarked
package health.lintel.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
