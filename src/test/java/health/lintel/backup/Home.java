package health.lintel.backup;

import health.lintel.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// A home folder with its database, opened as the verbs of the command line open it.
record Home(Path folder, ConfigurableApplicationContext open) implements AutoCloseable {

    @EnableAutoConfiguration
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            basePackages = "health.lintel.storage")
    static final class Part {
        @Bean
        static Backups backups(Database database, health.lintel.storage.KeyFiles keys) {
            return new Backups(database, keys, Clock.systemUTC());
        }
    }

    /// Beside whoever runs there.
    static Home visit(Path folder) {
        return open(folder, "visit");
    }

    /// Empty, to be filled.
    static Home found(Path folder) {
        return open(folder, "found");
    }

    private static Home open(Path folder, String manner) {
        var part = new SpringApplicationBuilder(Part.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run("--lintel.home=" + folder, "--lintel.database.manner=" + manner);
        return new Home(folder, part);
    }

    Backups backups() {
        return open.getBean(Backups.class);
    }

    Database database() {
        return open.getBean(Database.class);
    }

    List<String> schemas() throws SQLException {
        try (Connection owner = database().asOwner()) {
            return new Catalog(owner).schemas();
        }
    }

    List<String> keys() throws IOException {
        Path keys = folder.resolve("keys");
        if (!Files.exists(keys)) return List.of();
        try (var files = Files.list(keys)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// Whom neither row-level security nor a trigger stops.
    void asSuperuser(String... statements) throws SQLException, IOException {
        try (Connection superuser = superuser()) {
            for (String sql : statements) new Catalog(superuser).run(sql);
        }
    }

    Map<String, Long> rowsOfEveryTable() throws SQLException, IOException {
        try (Connection superuser = superuser()) {
            var catalog = new Catalog(superuser);
            Map<String, Long> rows = new TreeMap<>();
            for (String table : catalog.tables()) {
                rows.put(
                        table,
                        Long.valueOf(
                                catalog.rows("select count(*) from " + table, 1).getFirst()[0]));
            }
            return rows;
        }
    }

    private Connection superuser() throws SQLException, IOException {
        String url;
        try (Connection owner = database().asOwner()) {
            url = owner.getMetaData().getURL();
        }
        String password =
                Files.readString(folder.resolve("postgres/superuser.password")).strip();
        return DriverManager.getConnection(url, "postgres", password);
    }

    @Override
    public void close() {
        open.close();
    }
}
