/// What staff owe whom by when: pools, tasks, claims, due times, coverage, escalation. Knows no clinic subject.
///
/// Clauses `reply.promise` and `focus.providers`. Other modules call [health.lintel.workqueue.Tasks] in the same
/// transaction as the thing that the task is about; staff pages read [health.lintel.workqueue.Queue].
@ApplicationModule(allowedDependencies = {"datatypes", "storage", "jobs", "practice", "policy", "audit", "people"})
@NullMarked
package health.lintel.workqueue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
