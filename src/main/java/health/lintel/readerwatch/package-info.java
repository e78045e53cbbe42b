/// Watches the reader: counts what it says of every text, so that a change is seen, and puts a sample of messages
/// before a nurse every week, whose answers are kept as data. It changes nothing about any message.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "jobs",
            "practice",
            "policy",
            "triage",
            "decisions",
            "audit",
            "people",
            "messaging"
        })
@NullMarked
package health.lintel.readerwatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
