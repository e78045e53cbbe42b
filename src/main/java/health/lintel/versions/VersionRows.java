package health.lintel.versions;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import health.lintel.storage.Columns;
import health.lintel.storage.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `versions.revision` and `versions.step`: rows are only added.
@Component
class VersionRows {
    /// Any number: whoever changes the policy waits for who does so already.
    private static final long LOCK = 2_500_250;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A text that was saved.
    record Saved(int number, int revision, int base, String yaml, PersonId by, java.time.Instant at) {}

    /// One at a time, until the transaction ends: steps follow each other, and no two drafts take one number.
    void queueUp() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, at) -> 0)
                .list();
    }

    int nextNumber() {
        return jdbc.sql("""
                select 1 + greatest((select max(number) from policy.version),
                                    (select coalesce(max(number), 0) from versions.revision))""").query(Integer.class).single();
    }

    void insert(Saved saved) {
        jdbc.sql("""
                insert into versions.revision (number, revision, base, yaml, sha256, saved_by, saved_at)
                values (:number, :revision, :base, :yaml, :hash, :by, :at)""")
                .param("number", saved.number())
                .param("revision", saved.revision())
                .param("base", saved.base())
                .param("yaml", saved.yaml())
                .param("hash", hash(saved.yaml()))
                .param("by", saved.by().value())
                .param("at", saved.at().atOffset(UTC))
                .update();
    }

    static String hash(String yaml) {
        PolicyText text = PolicyText.of(yaml);
        return HexFormat.of().formatHex(Fingerprint.of(text.isYaml() ? text.canonical() : yaml));
    }

    void insert(int number, Version.Step step, VersionState state) {
        var effective = step.effective();
        jdbc.sql("""
                insert into versions.step
                    (number, place, act, state, by_person, at, reason, warnings, revision, kind, effective_at)
                values (:number, :place, :act, :state, :by, :at, :reason, :warnings, :revision, :kind, :effective)""")
                .param("number", number)
                .param("place", step.place())
                .param("act", step.act().name())
                .param("state", state.name())
                .param("by", step.by().value())
                .param("at", step.at().atOffset(UTC))
                .param("reason", step.reason())
                .param("warnings", step.warnings())
                .param("revision", step.revision())
                .param("kind", step.kind().name())
                .param("effective", effective == null ? null : effective.atOffset(UTC))
                .update();
    }

    List<Integer> numbers() {
        return jdbc.sql("select distinct number from versions.revision order by number desc")
                .query((row, at) -> row.getInt(1))
                .list();
    }

    /// All texts of a version, the oldest first.
    List<Saved> revisions(int number) {
        return jdbc.sql("select * from versions.revision where number = :number order by revision")
                .param("number", number)
                .query((row, at) -> saved(row))
                .list();
    }

    Optional<Saved> revision(int number, int revision) {
        return jdbc.sql("select * from versions.revision where number = :number and revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .query((row, at) -> saved(row))
                .optional();
    }

    List<Version.Step> steps(int number) {
        return jdbc.sql("select * from versions.step where number = :number order by place")
                .param("number", number)
                .query((row, at) -> step(row))
                .list();
    }

    VersionState lastState(int number) {
        return jdbc.sql("select state from versions.step where number = :number order by place desc limit 1")
                .param("number", number)
                .query((row, at) -> VersionState.valueOf(row.getString(1)))
                .single();
    }

    private static Saved saved(ResultSet row) throws SQLException {
        return new Saved(
                row.getInt("number"),
                row.getInt("revision"),
                row.getInt("base"),
                row.getString("yaml"),
                new PersonId(row.getObject("saved_by", UUID.class)),
                Columns.moment(row, "saved_at"));
    }

    private static Version.Step step(ResultSet row) throws SQLException {
        return new Version.Step(
                row.getInt("place"),
                VersionAct.valueOf(row.getString("act")),
                new PersonId(row.getObject("by_person", UUID.class)),
                Columns.moment(row, "at"),
                row.getString("reason"),
                row.getString("warnings"),
                row.getInt("revision"),
                ChangeKind.valueOf(row.getString("kind")),
                Columns.momentOrNull(row, "effective_at"));
    }
}
