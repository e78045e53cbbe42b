package health.lintel.audit;

import health.lintel.storage.Sealer;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SealRows {
    /// Any number that nobody else locks.
    private static final long LOCK = 0x6c696e74656c01L;

    /// What the proof of the head is bound to.
    private static final UUID HEAD = new UUID(0L, 1L);

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SealRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// The last link of the chain.
    record Head(long sequence, byte[] hash) {}

    /// @param entry null if it is gone
    record Seal(
            long sequence,
            UUID entryId,
            byte[] previous,
            byte[] hash,
            @Nullable AuditEntry entry) {}

    /// One sealer at a time, over all nodes; the lock ends with the transaction.
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Head last() {
        return jdbc.sql("select sequence, hash from audit.seal order by sequence desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, Link.BEFORE_THE_FIRST));
    }

    void insert(List<Seal> seals, Instant now) {
        jdbc.sql("""
                insert into audit.seal (sequence, entry_id, previous, hash, sealed_at)
                select s.sequence, s.entry_id, s.previous, s.hash, :now
                from unnest(cast(:sequences as bigint[]), cast(:entries as uuid[]), cast(:previous as bytea[]),
                            cast(:hashes as bytea[])) as s (sequence, entry_id, previous, hash)""")
                .param("sequences", seals.stream().map(Seal::sequence).toArray(Long[]::new))
                .param("entries", seals.stream().map(Seal::entryId).toArray(UUID[]::new))
                .param("previous", seals.stream().map(Seal::previous).toArray(byte[][]::new))
                .param("hashes", seals.stream().map(Seal::hash).toArray(byte[][]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from audit.unsealed where entry_id = any(cast(:entries as uuid[]))")
                .param("entries", seals.stream().map(Seal::entryId).toArray(UUID[]::new))
                .update();
    }

    void prove(Head head) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + Link.LENGTH)
                .putLong(head.sequence())
                .put(head.hash())
                .array();
        jdbc.sql("""
                insert into audit.head (one, proof) values (1, :proof)
                on conflict (one) do update set proof = excluded.proof""").param("proof", sealer.seal(plain, HEAD)).update();
    }

    /// The end of the chain as the sealer left it; empty before the first seal.
    Optional<Head> proven() {
        return jdbc.sql("select proof from audit.head")
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(proof -> ByteBuffer.wrap(sealer.open(proof, HEAD)))
                .map(plain -> {
                    long sequence = plain.getLong();
                    byte[] hash = new byte[Link.LENGTH];
                    plain.get(hash);
                    return new Head(sequence, hash);
                });
    }

    List<Seal> after(long sequence, int most) {
        return jdbc.sql("select s.sequence, s.entry_id, s.previous, s.hash, " + EntryRows.COLUMNS
                        + " from audit.seal s left join audit.entry e on e.id = s.entry_id"
                        + " where s.sequence > :after order by s.sequence limit :most")
                .param("after", sequence)
                .param("most", most)
                .query((row, n) -> seal(row))
                .list();
    }

    /// An entry that is neither chained nor waiting for it: it came around the trigger.
    Optional<UUID> smuggled() {
        return jdbc.sql("""
                select e.id from audit.entry e
                where not exists (select from audit.seal s where s.entry_id = e.id)
                  and not exists (select from audit.unsealed u where u.entry_id = e.id)
                order by e.at, e.id limit 1""").query((row, n) -> row.getObject(1, UUID.class)).optional();
    }

    List<UUID> waiting() {
        return jdbc.sql(
                        "select u.entry_id from audit.unsealed u join audit.entry e on e.id = u.entry_id order by e.at, e.id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("sequence"),
                row.getObject("entry_id", UUID.class),
                row.getBytes("previous"),
                row.getBytes("hash"),
                row.getObject("id") == null ? null : EntryRows.entry(row));
    }
}
