package health.lintel.renewals;

import health.lintel.datatypes.Ids;
import health.lintel.storage.Sealer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MessageRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// A message that could not be read, for a person to look at.
    record Parked(UUID id, String sender, String why, Instant at) {}

    /// False if this sender's message of that key is here already. Two at once: the second waits for the first.
    boolean begin(String sender, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", sender + "|" + key)
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("select 1 from renewals.message where sender = :sender and message_key = :key")
                .param("sender", sender)
                .param("key", key)
                .query((row, number) -> 1)
                .optional()
                .isEmpty();
    }

    Optional<UUID> renewalOf(String sender, String key) {
        return jdbc.sql("""
                select renewal_id from renewals.message
                where sender = :sender and message_key = :key and renewal_id is not null""")
                .param("sender", sender)
                .param("key", key)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    void insert(String sender, String key, @Nullable UUID renewal, @Nullable String refusedWhy, byte[] body) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into renewals.message (id, sender, message_key, renewal_id, refused_why, body, at)
                values (:id, :sender, :key, :renewal, :why, :body, :at)""")
                .param("id", id)
                .param("sender", sender)
                .param("key", key)
                .param("renewal", renewal)
                .param("why", refusedWhy)
                .param("body", sealer.seal(body, id))
                .param("at", RenewalRows.utc(clock.instant()))
                .update();
    }

    List<Parked> parked(int most) {
        return jdbc.sql("""
                select id, sender, refused_why, at from renewals.message
                where refused_why is not null order by at desc limit :most""")
                .param("most", most)
                .query((row, number) -> new Parked(
                        row.getObject("id", UUID.class),
                        row.getString("sender"),
                        row.getString("refused_why"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }
}
