/// Insurance (clause `insurance.update`): the coverage of record, and what patients propose to put in its place.
///
/// A proposal never changes the coverage of record; a person of ours accepts it, asks for it again, or rejects it.
/// Photos of cards are drawn anew before they are kept ([health.lintel.coverage.CardPhotos]), and sealed.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "practice",
            "policy",
            "audit",
            "people",
            "notifications",
            "workqueue"
        })
@NullMarked
package health.lintel.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
