package health.lintel.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The steps that the schema has taken, and those that this build knows.
public final class Schema {
    /// Stands in a database from the beginning of a restore to its end.
    public static final String UNFINISHED_RESTORE = "unfinished_restore";

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final String url;
    private final String user;
    private final String password;

    Schema(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// @param checksum of the step's text
    public record Step(String version, String description, int checksum) {}

    public void migrate() {
        tell(flyway().load().migrate().migrationsExecuted);
    }

    /// @param version the last step to take
    public void migrateTo(String version) {
        tell(flyway().target(version).load().migrate().migrationsExecuted);
    }

    /// In the order in which they were taken.
    public List<Step> taken() {
        return steps(Arrays.stream(flyway().load().info().applied()));
    }

    /// All that this build carries, in order.
    public List<Step> known() {
        return steps(Arrays.stream(flyway().load().info().all())
                .filter(step ->
                        step.getScript() != null && !step.getState().name().startsWith("FUTURE")));
    }

    void refuseAnUnfinishedRestore() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select from pg_namespace where nspname = '" + UNFINISHED_RESTORE + "'")) {
            if (found.next()) {
                throw new StorageFailed("A restore into this database was cut off. Run `lintel restore` again.");
            }
        } catch (SQLException e) {
            throw new StorageFailed("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .schemas("storage")
                .createSchemas(true);
    }

    private static void tell(int steps) {
        if (steps > 0) LOG.info("Database brought up to date: {} steps", steps);
    }

    private static List<Step> steps(Stream<MigrationInfo> infos) {
        return infos.map(Schema::step).filter(step -> !step.version().isEmpty()).toList();
    }

    private static Step step(MigrationInfo info) {
        @Nullable Integer checksum = info.getChecksum();
        String version = info.getVersion() == null ? "" : info.getVersion().getVersion();
        return new Step(version, info.getDescription(), checksum == null ? 0 : checksum);
    }
}
