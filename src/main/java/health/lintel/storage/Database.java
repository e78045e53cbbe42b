package health.lintel.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The practice's database: started or reached, migrated, and pooled under a role that owns nothing.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    static final String APP_ROLE = "lintel_app";
    private static final String NAME = "lintel";

    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable FileLock lock;
    private final HikariDataSource pool;

    private Database(@Nullable EmbeddedPostgres embedded, @Nullable FileLock lock, HikariDataSource pool) {
        this.embedded = embedded;
        this.lock = lock;
        this.pool = pool;
    }

    static Database open(StorageSettings settings) {
        var external = settings.database();
        if (!external.isEmbedded()) {
            migrate(external.url(), external.user(), external.secret());
            return new Database(null, null, pool(external.url(), external.user(), external.secret(), external.pool()));
        }
        FileLock lock = lock(settings.home());
        EmbeddedPostgres postgres = new EmbeddedPostgres(settings.home()).start();
        try {
            String password = postgres.password();
            createOwner(postgres, password);
            String url = postgres.url(NAME);
            migrate(url, NAME, password);
            return new Database(postgres, lock, pool(url, NAME, password, external.pool()));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    /// Does it answer right now? Waits no longer than the pool does for a connection.
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return false;
        }
    }

    /// One application a home folder: two would stop each other's database.
    private static FileLock lock(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lintel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StorageFailed("Another Lintel is running on " + home.toAbsolutePath()
                        + ". Stop it first, or set LINTEL_HOME to another folder.");
            }
            return lock;
        } catch (IOException | OverlappingFileLockException e) {
            throw new StorageFailed("The folder " + home.toAbsolutePath() + " cannot be written", e);
        }
    }

    /// The owner of our schemas is no superuser: row-level security binds it as well.
    private static void createOwner(EmbeddedPostgres postgres, String password) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login createrole password '" + password + "'");
            }
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new StorageFailed("The embedded PostgreSQL refused to create the database", e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    static void migrate(String url, String user, String password) {
        var result = Flyway.configure()
                .dataSource(url, user, password)
                .schemas("storage")
                .createSchemas(true)
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) LOG.info("Database brought up to date: {} steps", result.migrationsExecuted);
    }

    static HikariDataSource pool(String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setPoolName("lintel");
        config.setAutoCommit(true);
        config.setConnectionInitSql("set role " + APP_ROLE);
        // Keep retrying through a restart of PostgreSQL, but answer a person within a few seconds.
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "lintel");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) embedded.close();
        try {
            if (lock != null) lock.acquiredBy().close();
        } catch (IOException e) {
            LOG.warn("The lock on the home folder was not released", e);
        }
    }
}
