/// The pages, by audience. A page is a controller (a noun), a record that ends in `Page` and a template; words
/// stand in `src/main/resources/words`. `docs/pages.md` shows how one is made.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "triage",
            "facts",
            "decisions",
            "audit",
            "people",
            "accounts",
            "notifications",
            "workqueue",
            "schedules",
            "appointments",
            "records",
            "coverage",
            "medications",
            "downloads",
            "renewals",
            "bridging",
            "conduct",
            "billing",
            "endings",
            "messaging",
            "oncall",
            "readerwatch",
            "versions",
            "simulation",
            "figures"
        })
@NullMarked
package health.lintel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
