package health.lintel.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import health.lintel.storage.StorageSettings.Database.Manner;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The practice's database: started or reached, migrated, and pooled under a role that owns nothing.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    static final String APP_ROLE = "lintel_app";
    private static final String NAME = "lintel";

    private final Login owner;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable FileLock lock;
    private final HikariDataSource pool;

    private Database(Login owner, @Nullable EmbeddedPostgres embedded, @Nullable FileLock lock, HikariDataSource pool) {
        this.owner = owner;
        this.embedded = embedded;
        this.lock = lock;
        this.pool = pool;
    }

    private record Login(String url, String user, String password) {
        Schema schema() {
            return new Schema(url, user, password);
        }
    }

    static Database open(StorageSettings settings) {
        var external = settings.database();
        if (external.isEmbedded()) return openEmbedded(settings);
        var owner = new Login(external.url(), external.user(), external.secret());
        return opened(owner, null, null, external);
    }

    private static Database openEmbedded(StorageSettings settings) {
        boolean visits = settings.database().manner() == Manner.VISIT;
        var postgres = new EmbeddedPostgres(settings.home());
        if (visits && !postgres.wasCreated()) {
            throw new StorageFailed("There is no database under "
                    + settings.home().toAbsolutePath() + ". Set LINTEL_HOME to the practice's folder.");
        }
        FileLock lock = tryLock(settings.home());
        if (lock == null && !visits) {
            throw new StorageFailed("Another Lintel is running on "
                    + settings.home().toAbsolutePath() + ". Stop it first, or set LINTEL_HOME to another folder.");
        }
        if (lock == null) postgres.join();
        else postgres.start();
        EmbeddedPostgres ours = lock == null ? null : postgres;
        try {
            String password = postgres.password();
            if (!visits) createOwner(postgres, password);
            return opened(new Login(postgres.url(NAME), NAME, password), ours, lock, settings.database());
        } catch (RuntimeException e) {
            if (ours != null) ours.close();
            release(lock);
            throw e;
        }
    }

    private static Database opened(
            Login owner, @Nullable EmbeddedPostgres embedded, @Nullable FileLock lock, StorageSettings.Database how) {
        if (how.manner() == Manner.SERVE) {
            owner.schema().refuseAnUnfinishedRestore();
            owner.schema().migrate();
            return new Database(owner, embedded, lock, pool(owner, how.pool()));
        }
        // Whoever only visits takes few connections, and none before it asks.
        return new Database(owner, embedded, lock, lazyPool(owner));
    }

    /// A connection of the schemas' owner, for what no page does: a backup, a restore.
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    public Schema schema() {
        return owner.schema();
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
    ///
    /// @return null if another process holds it
    private static @Nullable FileLock tryLock(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lintel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) channel.close();
                return lock;
            } catch (OverlappingFileLockException e) {
                channel.close();
                return null;
            }
        } catch (IOException e) {
            throw new StorageFailed("The folder " + home.toAbsolutePath() + " cannot be written", e);
        }
    }

    private static void release(@Nullable FileLock lock) {
        try {
            if (lock != null) lock.acquiredBy().close();
        } catch (IOException e) {
            LOG.warn("The lock on the home folder was not released", e);
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

    private static HikariDataSource pool(Login owner, int size) {
        return new HikariDataSource(pooled(owner, size));
    }

    private static HikariDataSource lazyPool(Login owner) {
        HikariConfig config = pooled(owner, 2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static HikariConfig pooled(Login owner, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(size);
        config.setPoolName("lintel");
        config.setAutoCommit(true);
        config.setConnectionInitSql("set role " + APP_ROLE);
        // Keep retrying through a restart of PostgreSQL, but answer a person within a few seconds.
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "lintel");
        return config;
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) embedded.close();
        release(lock);
    }
}
