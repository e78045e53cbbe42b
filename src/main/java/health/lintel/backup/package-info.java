/// A practice in one file and back: a consistent snapshot of every table, the keys beside it, sealed with a secret
/// that lies elsewhere.
///
/// The snapshot is read over COPY in one repeatable-read transaction while the portal goes on; nothing is ever
/// whole in memory. A file is read to its end and found sound before a restore touches anything.
@ApplicationModule(allowedDependencies = {"datatypes", "storage"})
@NullMarked
package health.lintel.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
