package health.lintel.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where data and keys live.
///
/// @param home     folder of the embedded database, files and keys
/// @param keys     folder of the keys, if not `keys` under home
/// @param database an external PostgreSQL; without a URL the embedded one is used
@ConfigurationProperties("lintel")
record StorageSettings(
        @DefaultValue("data") Path home,
        @Nullable Path keys,
        @DefaultValue Database database) {

    Path keyFolder() {
        return keys == null ? home.resolve("keys") : keys;
    }

    /// @param url      JDBC URL; empty means embedded
    /// @param user     owns the schema and migrates it; must be allowed to create the role `lintel_app`
    /// @param pool     most connections held by this node
    /// @param manner   how this process comes to it
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String passwordFile,
            @DefaultValue("20") int pool,
            @DefaultValue("SERVE") Manner manner) {

        enum Manner {
            /// As the portal does: alone on its home, schema brought up to date.
            SERVE,
            /// Beside a portal that may be running; the schema is left as it is.
            VISIT,
            /// To fill a database that must be empty; the schema is left as it is.
            FOUND
        }

        boolean isEmbedded() {
            return url.isBlank();
        }

        String secret() {
            if (passwordFile.isBlank()) return password;
            try {
                return Files.readString(Path.of(passwordFile)).strip();
            } catch (java.io.IOException e) {
                throw new StorageFailed("LINTEL_DATABASE_PASSWORD_FILE cannot be read: " + passwordFile, e);
            }
        }
    }
}
