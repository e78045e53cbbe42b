/// What is known when a message is decided: the draft, the facts about the patient, which follow-up windows are
/// open, and whether a message belongs to the matter of one. Pure: no clock, no database, no Spring.
@ApplicationModule(allowedDependencies = {"practice", "policy", "triage"})
@NullMarked
package health.lintel.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
