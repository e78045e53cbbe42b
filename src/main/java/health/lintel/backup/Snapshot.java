package health.lintel.backup;

import health.lintel.backup.Manifest.Kind;
import health.lintel.storage.Database;
import health.lintel.storage.KeyFiles;
import health.lintel.storage.Schema.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Reads everything as of one moment, table by table, while others write.
final class Snapshot {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final KeyFiles keys;

    Snapshot(Database database, KeyFiles keys) {
        this.database = database;
        this.keys = keys;
    }

    Manifest writeTo(PartsOut out, Instant now) throws SQLException, IOException {
        List<Step> steps = database.schema().taken();
        if (steps.isEmpty())
            throw new BackupFailed("This database holds no practice yet; there is nothing to back up.");
        try (Connection connection = database.asOwner()) {
            var catalog = new Catalog(connection);
            begin(connection, catalog);
            for (String table : catalog.tables()) copy(connection, table, catalog.columns(table), out);
            var sequences = catalog.sequences();
            long head = catalog.auditHead();
            connection.rollback();
            for (var key : keys.read().entrySet()) {
                out.part(Kind.KEY, key.getKey(), List.of(), to -> {
                    to.write(key.getValue());
                    return key.getValue().length;
                });
            }
            var manifest = new Manifest(now.toString(), steps, out.written(), sequences, head);
            out.part(Kind.MANIFEST, "", List.of(), to -> {
                to.write(JSON.writeValueAsBytes(manifest));
                return 1;
            });
            return manifest;
        }
    }

    /// The owner is bound by row-level security as everybody is, so it says that it asks for the whole practice.
    private static void begin(Connection connection, Catalog catalog) throws SQLException {
        connection.setAutoCommit(false);
        catalog.run("set transaction isolation level repeatable read, read only");
        catalog.run("select set_config('lintel.scope', 'practice', true)");
        catalog.run("set local synchronize_seqscans = off");
        catalog.run("set local statement_timeout = 0");
    }

    private static void copy(Connection connection, String table, List<String> columns, PartsOut out)
            throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        String rows = "copy (select " + String.join(", ", columns) + " from " + table + ") to stdout";
        out.part(Kind.TABLE, table, columns, to -> copied(copying, rows, to));
    }

    private static long copied(CopyManager copying, String sql, OutputStream to) throws IOException {
        try {
            return copying.copyOut(sql, to);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL stopped in the middle: " + e.getMessage(), e);
        }
    }
}
