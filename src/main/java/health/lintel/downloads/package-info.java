/// A copy of the whole record to take along (clause `records.review`): made in the background, for the person who
/// asked and nobody else, kept sealed for some days. It holds what that person may see of the chart, and the
/// insurance; never what staff noted, nor conduct.
///
/// The words and the paper come from the pages, through [health.lintel.downloads.Wording].
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "audit",
            "people",
            "jobs",
            "appointments",
            "records",
            "coverage",
            "medications"
        })
@NullMarked
package health.lintel.downloads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
