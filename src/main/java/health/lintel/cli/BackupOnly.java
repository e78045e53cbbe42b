package health.lintel.cli;

import health.lintel.backup.Backups;
import health.lintel.backup.Secret;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that a backup needs. Not marked as configuration, so that the portal itself does not find
/// it. Opened lazily: what seals values would make a key where none is, and a restore brings its own.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {"health.lintel.storage", "health.lintel.backup"})
final class BackupOnly {
    /// Asks for the secret before anything is opened, then does the work and prints what it says.
    static int run(String manner, Supplier<Secret> secret, BiFunction<Backups, Secret, String> work) {
        try {
            Secret opens = secret.get();
            try (var portal = Part.of(BackupOnly.class)
                    .lazyInitialization(true)
                    .properties("lintel.database.manner=" + manner)
                    .run()) {
                System.out.println(work.apply(portal.getBean(Backups.class), opens));
                return 0;
            }
        } catch (RuntimeException e) {
            System.err.println(PlainWords.of(e));
            return 2;
        }
    }
}
