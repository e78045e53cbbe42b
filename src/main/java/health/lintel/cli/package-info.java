/// The administrator's command line: one jar with the server.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "backup",
            "practice",
            "policy",
            "triage",
            "training",
            "facts",
            "decisions",
            "people",
            "accounts",
            "workqueue",
            "fhir",
            "readerwatch",
            "versions",
            "simulation",
            "year"
        })
@NullMarked
package health.lintel.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
