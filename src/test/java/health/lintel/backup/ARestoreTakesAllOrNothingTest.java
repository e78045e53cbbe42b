package health.lintel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.storage.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// What refuses, and what an empty database looks like afterwards: empty.
class ARestoreTakesAllOrNothingTest {
    private static final String OLDER = "250";
    private static final Secret SECRET = Secret.of("a lantern by the door");

    @TempDir
    Path folder;

    Path file;
    Home empty;

    @BeforeEach
    void an_empty_home() {
        file = folder.resolve("practice.backup");
        empty = Home.found(folder.resolve("empty"));
    }

    @AfterEach
    void close() {
        empty.close();
    }

    @Test
    void an_older_backup_comes_back_and_is_brought_up_to_date() throws Exception {
        UUID person = UUID.randomUUID();
        backUpAnOlderPractice(
                "insert into people.person (id, given, family) values ('" + person + "', 'Maria', 'Reyes')");
        empty.backups().restore(file, SECRET);
        assertThat(empty.database().schema().taken())
                .isEqualTo(empty.database().schema().known());
        assertThat(empty.rowsOfEveryTable()).containsEntry("people.person", 1L);
        assertThat(empty.keys()).containsExactly("1.key");
        assertThat(empty.schemas()).doesNotContain(Schema.UNFINISHED_RESTORE);
    }

    @Test
    void a_backup_of_a_newer_lintel_is_refused() throws Exception {
        backUpAnOlderPractice("""
                insert into storage.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (999, '99999', 'from next year', 'SQL', 'V99999__x.sql', 1, 'lintel', 1, true)""");
        assertThatThrownBy(() -> empty.backups().restore(file, SECRET)).hasMessageContaining("newer Lintel");
        nothingIsThere();
    }

    @Test
    void a_backup_whose_schema_was_made_by_another_build_is_refused() throws Exception {
        backUpAnOlderPractice("update storage.flyway_schema_history set checksum = 7 where version = '" + OLDER + "'");
        assertThatThrownBy(() -> empty.backups().restore(file, SECRET)).hasMessageContaining("another build");
        nothingIsThere();
    }

    @Test
    void a_damaged_file_and_a_wrong_secret_leave_nothing_behind() throws Exception {
        backUpAnOlderPractice();
        assertThatThrownBy(() -> empty.backups().restore(file, Secret.of("a candle in the window")))
                .hasMessageContaining("not the secret");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> empty.backups().restore(file, SECRET)).hasMessageContaining("damaged");
        nothingIsThere();
    }

    @Test
    void a_restore_that_fails_half_way_leaves_nothing_and_the_next_one_can_begin() throws Exception {
        backUpAnOlderPractice("insert into people.patient (patient_id) values ('" + UUID.randomUUID() + "')");
        assertThatThrownBy(() -> empty.backups().restore(file, SECRET))
                .as("a patient who is no person")
                .hasMessageContaining("Nothing was restored");
        nothingIsThere();
        file = folder.resolve("sound.backup");
        backUpAnOlderPractice();
        empty.backups().restore(file, SECRET);
        assertThat(empty.keys()).containsExactly("1.key");
    }

    @Test
    void a_restore_that_was_killed_is_cleared_away_by_the_next_one_and_no_portal_starts_on_it() throws Exception {
        backUpAnOlderPractice();
        empty.database().schema().migrateTo(OLDER);
        empty.asSuperuser("create schema " + Schema.UNFINISHED_RESTORE + " authorization lintel");
        empty.close();
        assertThatThrownBy(() -> new SpringApplicationBuilder(Home.Part.class)
                        .web(WebApplicationType.NONE)
                        .run("--lintel.home=" + empty.folder()))
                .hasStackTraceContaining("was cut off");
        empty = Home.found(empty.folder());
        empty.backups().restore(file, SECRET);
        assertThat(empty.schemas()).doesNotContain(Schema.UNFINISHED_RESTORE);
    }

    @Test
    void other_keys_in_the_folder_are_never_overwritten() throws Exception {
        backUpAnOlderPractice();
        Path key = empty.folder().resolve("keys/1.key");
        Files.createDirectories(key.getParent());
        Files.writeString(key, "ab".repeat(32));
        assertThatThrownBy(() -> empty.backups().restore(file, SECRET)).hasMessageContaining("Other keys");
        assertThat(key).hasContent("ab".repeat(32));
        assertThat(empty.schemas()).isEmpty();
    }

    private void nothingIsThere() throws SQLException, IOException {
        assertThat(empty.schemas()).isEmpty();
        assertThat(empty.keys()).isEmpty();
    }

    private void backUpAnOlderPractice(String... planted) throws SQLException, IOException {
        Path home = folder.resolve("older-" + UUID.randomUUID());
        try (var older = Home.found(home)) {
            older.database().schema().migrateTo(OLDER);
            Files.createDirectories(home.resolve("keys"));
            Files.writeString(home.resolve("keys/1.key"), "cd".repeat(32));
            for (String sql : planted) older.asSuperuser("set session_replication_role = replica; " + sql);
            older.backups().write(file, SECRET);
        }
    }
}
