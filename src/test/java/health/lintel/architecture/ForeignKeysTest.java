package health.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

@PortalTest
class ForeignKeysTest {
    @Autowired
    JdbcClient jdbc;

    /// A foreign key from one module's tables to another's is an arrow like any other.
    @Test
    void foreign_keys_follow_the_arrows() {
        record Key(String from, String to) {}
        List<Key> keys = jdbc.sql("""
                        select distinct f.nspname as from_schema, t.nspname as to_schema
                        from pg_constraint c
                        join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
                        join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
                        where c.contype = 'f' and f.nspname <> t.nspname""")
                .query((row, number) -> new Key(row.getString(1), row.getString(2)))
                .list();

        assertThat(keys).allSatisfy(key -> assertThat(allowed(key.from())).contains(key.to()));
    }

    private static List<String> allowed(String module) {
        try {
            Class<?> info = Class.forName("health.lintel." + module + ".package-info");
            return List.of(info.getAnnotation(ApplicationModule.class).allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the schema " + module + " belongs to no module", e);
        }
    }
}
