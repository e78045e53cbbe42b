package health.lintel.backup;

import health.lintel.backup.Manifest.Sequence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a database holds, asked of PostgreSQL itself, so that no table is ever forgotten in a list of ours.
final class Catalog {
    /// Left behind on purpose: who is signed in (everybody signs in again), and unlogged tables, which a crash
    /// empties too.
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname <> 'sessions'
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by n.nspname, c.relname""";
    private static final String COLUMNS = """
            select quote_ident(attname) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /// As SQL writes them, such as `people.person`.
    List<String> tables() throws SQLException {
        return column(TABLES);
    }

    /// Those that are stored; what PostgreSQL computes by itself it computes again.
    List<String> columns(String table) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(COLUMNS)) {
            asked.setString(1, table);
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : column("""
                select quote_ident(schemaname) || '.' || quote_ident(sequencename) from pg_sequences
                order by schemaname, sequencename""")) {
            String[] at = rows("select last_value, is_called from " + name, 2).getFirst();
            sequences.add(new Sequence(name, Long.parseLong(at[0]), at[1].equals("t")));
        }
        return sequences;
    }

    long auditHead() throws SQLException {
        if (rows("select 1 where to_regclass('audit.seal') is not null", 1).isEmpty()) return 0;
        return Long.parseLong(
                rows("select coalesce(max(sequence), 0) from audit.seal", 1).getFirst()[0]);
    }

    /// Schemas that PostgreSQL does not make by itself.
    List<String> schemas() throws SQLException {
        return column("""
                select quote_ident(nspname) from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')""");
    }

    private List<String> column(String sql) throws SQLException {
        return rows(sql, 1).stream().map(row -> row[0]).toList();
    }

    List<String[]> rows(String sql, int columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String[]> found = new ArrayList<>();
            while (rows.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) row[i] = rows.getString(i + 1);
                found.add(row);
            }
            return found;
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
