/// How people treat each other: incidents, holds, suspensions, a person's review, appeals.
///
/// A suspension pauses messaging and booking for one person. It has no power over records, bills, insurance,
/// letters or danger (policy clauses conduct.standard, records.review).
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
            "workqueue"
        })
@NullMarked
package health.lintel.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
