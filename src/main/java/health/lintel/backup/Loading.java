package health.lintel.backup;

import health.lintel.backup.Manifest.Kind;
import health.lintel.backup.Manifest.Part;
import health.lintel.backup.Manifest.Sequence;
import health.lintel.storage.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills an empty schema in one transaction. Keys between tables, triggers and the force of row-level security are
/// off until the rows are in: a backup's order is not theirs, and what they would do was done once already. All of
/// it is back, and every key between tables checked, before the transaction ends.
final class Loading {
    private final Connection connection;
    private final Catalog catalog;

    Loading(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    void load(Path file, Secret secret, Manifest manifest) throws SQLException, IOException {
        catalog.run("set local search_path = pg_catalog");
        catalog.run("set local statement_timeout = 0");
        List<String> tables = catalog.tables();
        refuseOtherTables(tables, manifest);
        var keys = catalog.rows("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                from pg_constraint where contype = 'f' and conparentid = 0 order by 1, 2""", 3);
        var forced = catalog.rows("select oid::regclass::text from pg_class where relforcerowsecurity", 1);
        for (String[] key : keys) catalog.run("alter table " + key[0] + " drop constraint " + key[1]);
        for (String[] table : forced) catalog.run("alter table " + table[0] + " no force row level security");
        for (String table : tables) catalog.run("alter table " + table + " disable trigger user");
        // The migrations have put rows of their own into some.
        catalog.run("truncate " + String.join(", ", tables));
        try (PartsIn in = PartsIn.open(file, secret)) {
            in.readAll(this::into);
        }
        for (Sequence sequence : manifest.sequences()) set(sequence);
        for (String table : tables) catalog.run("alter table " + table + " enable trigger user");
        for (String[] key : keys) catalog.run("alter table " + key[0] + " add constraint " + key[1] + " " + key[2]);
        for (String[] table : forced) catalog.run("alter table " + table[0] + " force row level security");
        catalog.run("drop schema " + Schema.UNFINISHED_RESTORE);
    }

    private static void refuseOtherTables(List<String> tables, Manifest manifest) {
        var held = manifest.parts().stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .map(Part::name)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(held);
        missing.removeAll(tables);
        if (!missing.isEmpty()) {
            throw new BackupFailed(
                    "This Lintel has no place for these tables of the backup: " + missing + ". Nothing was restored.");
        }
    }

    private PartsIn.Sink into(Kind kind, String name, List<String> columns) throws IOException {
        if (kind != Kind.TABLE) return PartsIn.Sink.NONE; // keys are put back by Restoring
        try {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            return new Copying(
                    name, copying.copyIn("copy " + name + " (" + String.join(", ", columns) + ") from stdin"));
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused the table " + name + ": " + e.getMessage(), e);
        }
    }

    private void set(Sequence sequence) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            set.setString(1, sequence.name());
            set.setLong(2, sequence.last());
            set.setBoolean(3, sequence.called());
            set.execute();
        }
    }

    private record Copying(String table, CopyIn copy) implements PartsIn.Sink {
        @Override
        public void take(byte[] bytes) throws IOException {
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IOException("PostgreSQL refused rows of " + table + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void end(long count) throws IOException {
            try {
                if (copy.endCopy() != count) throw new BackupFailed("Not all rows of " + table + " came back.");
            } catch (SQLException e) {
                throw new IOException("PostgreSQL refused rows of " + table + ": " + e.getMessage(), e);
            }
        }
    }
}
