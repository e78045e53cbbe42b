/// Reminds patients of visits to come: a mail that says that there is one, never when, where or why.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "jobs",
            "practice",
            "policy",
            "people",
            "notifications",
            "schedules",
            "appointments"
        })
@NullMarked
package health.lintel.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
