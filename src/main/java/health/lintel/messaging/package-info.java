/// Conversations between a patient, or somebody acting for them, and the practice.
///
/// Every message is read and decided before any of it is sent, whatever lane the writer chose, and again on
/// arrival. Words are never lost: they stand in a draft until they are sent or thrown away by their writer.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "triage",
            "decisions",
            "facts",
            "audit",
            "people",
            "accounts",
            "notifications",
            "jobs",
            "workqueue",
            "schedules",
            "appointments",
            "records",
            "medications",
            "conduct"
        })
@NullMarked
package health.lintel.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
