/// The demo practice: synthetic charts, and a cast of people with stories put on top through the same import
/// and the same acts as in a real practice. Nothing here runs unless `lintel.demo=true`, and it refuses a
/// database that holds a real practice.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "triage",
            "facts",
            "decisions",
            "people",
            "accounts",
            "workqueue",
            "schedules",
            "appointments",
            "conduct",
            "messaging",
            "fhir"
        })
@NullMarked
package health.lintel.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
