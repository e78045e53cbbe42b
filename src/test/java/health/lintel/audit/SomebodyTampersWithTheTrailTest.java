package health.lintel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import health.lintel.PortalTest;
import health.lintel.audit.AuditChain.Fault;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As the database's superuser, whom neither row-level security nor a missing right stops. Every change is
/// rolled back: the other tests share the trail.
@PortalTest
class SomebodyTampersWithTheTrailTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    PatientId patient;
    long first;

    @BeforeEach
    void five_acts_are_sealed() {
        patient = PatientId.next();
        sealAll();
        first = lastSequence() + 1;
        transactions.forSystem(() -> {
            for (int i = 0; i < 5; i++) trail.record(PersonId.next(), "chart.read", "chart/" + i, patient);
            return patient;
        });
        sealAll();
    }

    @Test
    void an_untouched_trail_is_sound_and_nothing_waits() {
        var verdict = chain.verify();
        assertThat(verdict.isSound()).isTrue();
        assertThat(verdict.sealed()).isEqualTo(first + 4);
        assertThat(verdict.unsealedTail()).isEmpty();
    }

    @Test
    void acts_not_yet_sealed_are_named_as_the_tail() {
        transactions.forSystem(() -> {
            trail.record(null, "chart.read", "chart/tail", patient);
            return patient;
        });
        var verdict = chain.verify();
        assertThat(verdict.isSound()).isTrue();
        assertThat(verdict.unsealedTail()).hasSize(1);
    }

    @Test
    void an_act_that_was_rolled_back_leaves_no_entry() {
        try {
            transactions.forSystem(() -> {
                trail.record(null, "chart.read", "chart/none", patient);
                throw new IllegalArgumentException("no");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(trail.entriesOf(PersonId.next(), patient, 1)).hasSize(5);
        }
        assertThat(chain.seal()).isZero();
    }

    @Test
    void an_edited_entry_is_found() throws Exception {
        finds(Fault.EDITED, first + 2, "update audit.entry set why = 'nothing' where id = " + entry(first + 2));
    }

    @Test
    void an_entry_taken_off_somebody_is_found() throws Exception {
        finds(Fault.EDITED, first + 1, "update audit.entry set actor = null where id = " + entry(first + 1));
    }

    @Test
    void a_deleted_entry_is_found() throws Exception {
        finds(Fault.DELETED, first + 3, "delete from audit.entry where id = " + entry(first + 3));
    }

    @Test
    void an_entry_deleted_together_with_its_seal_is_found() throws Exception {
        finds(
                Fault.DELETED,
                first + 1,
                "delete from audit.entry where id = " + entry(first + 1),
                "delete from audit.seal where sequence = " + (first + 1));
    }

    @Test
    void a_trail_cut_short_is_found() throws Exception {
        finds(Fault.DELETED, first + 4, "delete from audit.seal where sequence = " + (first + 4));
    }

    @Test
    void two_entries_that_changed_places_are_found() throws Exception {
        finds(
                Fault.REORDERED,
                first + 1,
                "update audit.seal set sequence = -1 where sequence = " + (first + 1),
                "update audit.seal set sequence = " + (first + 1) + " where sequence = " + (first + 2),
                "update audit.seal set sequence = " + (first + 2) + " where sequence = -1");
    }

    @Test
    void an_entry_slipped_in_beside_the_chain_is_found() throws Exception {
        finds(Fault.INSERTED, 0, insert(UUID.randomUUID()));
    }

    @Test
    void an_entry_slipped_in_with_a_seal_that_fits_is_found() throws Exception {
        var last = transactions.forSystem(() -> seals().getLast());
        UUID id = UUID.randomUUID();
        var entry = new AuditEntry(
                id,
                java.time.Instant.parse("2026-01-01T00:00:00Z"),
                null,
                "portal",
                "nothing.done",
                "chart/0",
                null,
                "",
                "");
        finds(
                Fault.INSERTED,
                first + 5,
                insert(id),
                "insert into audit.seal (sequence, entry_id, previous, hash, sealed_at) values (" + (first + 5) + ", '"
                        + id + "', " + hex(last.hash()) + ", " + hex(Link.of(last.hash(), entry)) + ", now())");
    }

    @Test
    void a_chain_built_anew_after_an_edit_is_found() throws Exception {
        var last = transactions.forSystem(() -> seals().getLast());
        var entry = Objects.requireNonNull(last.entry());
        var edited = new AuditEntry(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.actorKind(),
                "chart.left-alone",
                entry.subject(),
                entry.patient(),
                entry.why(),
                entry.requestId());
        finds(
                Fault.REBUILT,
                first + 4,
                "update audit.entry set act = 'chart.left-alone' where id = '" + entry.id() + "'",
                "update audit.seal set hash = " + hex(Link.of(last.previous(), edited)) + " where sequence = "
                        + (first + 4));
    }

    @Test
    void the_patient_sees_who_looked_and_nobody_elses_entries() {
        var entries = trail.entriesOf(new PersonId(patient.value()), patient, 1);
        assertThat(entries)
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.patient()).isEqualTo(patient));
        assertThat(trail.entriesOf(PersonId.next(), PatientId.next(), 1)).isEmpty();
    }

    /// Tampers, verifies in the tampered state, and puts everything back.
    private void finds(Fault fault, long sequence, String... tampering) throws Exception {
        try (Connection superuser = superuser()) {
            List<String> tables = List.of("entry", "seal");
            run(superuser, "set session_replication_role = replica");
            for (String table : tables) {
                run(superuser, "create table audit.kept_" + table + " as table audit." + table);
            }
            try {
                for (String sql : tampering) run(superuser, sql);
                var damage = chain.verify().firstDamage().orElseThrow();
                assertThat(damage.fault()).isEqualTo(fault);
                assertThat(damage.sequence()).isEqualTo(sequence);
            } finally {
                for (String table : tables) {
                    run(superuser, "delete from audit." + table);
                    run(superuser, "insert into audit." + table + " table audit.kept_" + table);
                    run(superuser, "drop table audit.kept_" + table);
                }
            }
        }
        assertThat(chain.verify().isSound()).isTrue();
    }

    private Connection superuser() throws Exception {
        String url = pool.unwrap(HikariDataSource.class).getJdbcUrl();
        String password = Files.readString(Path.of("target/test-home/postgres/superuser.password"))
                .strip();
        return DriverManager.getConnection(url, "postgres", password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String insert(UUID id) {
        return "insert into audit.entry (id, at, actor_kind, act, subject) values ('" + id
                + "', '2026-01-01T00:00:00Z', 'portal', 'nothing.done', 'chart/0')";
    }

    private static String entry(long sequence) {
        return "(select entry_id from audit.seal where sequence = " + sequence + ")";
    }

    private static String hex(byte[] bytes) {
        return "'\\x" + java.util.HexFormat.of().formatHex(bytes) + "'";
    }

    private void sealAll() {
        while (chain.seal() > 0) {
            // until nothing is left
        }
    }

    private long lastSequence() {
        return transactions.forSystem(() -> rows().last().sequence());
    }

    private List<SealRows.Seal> seals() {
        return rows().after(first - 1, 10);
    }

    @Autowired
    SealRows sealRows;

    private SealRows rows() {
        return sealRows;
    }
}
