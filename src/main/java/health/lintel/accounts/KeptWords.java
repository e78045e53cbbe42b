package health.lintel.accounts;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Fingerprint;
import health.lintel.storage.Sealer;
import health.lintel.storage.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Words that somebody sent after their session had ended: kept sealed for 30 minutes, given back to the same
/// person after they sign in on the same device, and to nobody else.
@Component
public class KeptWords {
    public static final Duration LIFE = Duration.ofMinutes(30);
    /// The most that is kept, in bytes.
    public static final int MOST = 32 * 1024;

    private static final int MOST_OF_ONE_PERSON = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SignIns signIns;
    private final WrongTries tries;
    private final Transactions transactions;
    private final Sealer sealer;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    KeptWords(
            JdbcClient jdbc, SignIns signIns, WrongTries tries, Transactions transactions, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.signIns = signIns;
        this.tries = tries;
        this.transactions = transactions;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// Where kept words can be shown again, and for whom they were written.
    public record Back(String path, Optional<UUID> actingFor) {}

    /// Keeps the fields of a page whose sign-in has ended.
    ///
    /// @param ended     the sign-in that the device still names
    /// @param actingFor the patient chosen then
    /// @param path      the page that can show the words again
    /// @return a ticket for the device; empty if the sign-in was nobody's, or the words are too many
    public Optional<String> keep(
            UUID ended, Optional<UUID> actingFor, String path, Map<String, List<String>> fields, String address) {
        byte[] words = json.writeValueAsBytes(fields);
        var counted = WrongTries.ofKeptWords(address);
        if (words.length > MOST || tries.wait(counted).isPresent()) return Optional.empty();
        String ticket = ticket();
        return transactions.forSystem(() -> signIns.ownerOf(ended).map(person -> {
            tries.record(counted);
            makeRoom(person);
            insert(person, ticket, actingFor.orElse(null), path, words);
            return ticket;
        }));
    }

    /// Keeps what somebody typed and took back, for the page that they see next.
    public void keepFor(PersonId person, String path, Map<String, List<String>> fields) {
        byte[] words = json.writeValueAsBytes(fields);
        if (words.length > MOST) return;
        String ticket = ticket();
        transactions.forSystem(() -> {
            makeRoom(person);
            insert(person, ticket, null, path, words);
            return ticket;
        });
        redeem(person, ticket);
    }

    /// After a sign-in: the page to go to, if the ticket is this person's.
    public Optional<Back> redeem(PersonId person, String ticket) {
        return transactions.forPerson(
                person,
                () -> jdbc.sql("""
                        update accounts.kept_words set redeemed_at = :now
                        where ticket = :ticket and person_id = :person and kept_at > :since returning path, acting_for""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("ticket", Fingerprint.of(ticket))
                        .param("person", person.value())
                        .param("since", since())
                        .query((row, number) -> new Back(
                                row.getString("path"), Optional.ofNullable(row.getObject("acting_for", UUID.class))))
                        .optional());
    }

    /// The fields for this page, once.
    public Optional<Map<String, List<String>>> take(PersonId person, String path) {
        return transactions.forPerson(
                person,
                () -> jdbc
                        .sql("""
                        delete from accounts.kept_words
                        where person_id = :person and path = :path and redeemed_at is not null and kept_at > :since
                        returning id, words, kept_at""")
                        .param("person", person.value())
                        .param("path", path)
                        .param("since", since())
                        .query((row, number) -> Map.entry(
                                Columns.moment(row, "kept_at"),
                                sealer.openText(row.getBytes("words"), row.getObject("id", UUID.class))))
                        .list()
                        .stream()
                        .max(Map.Entry.comparingByKey())
                        .map(newest -> json.readValue(newest.getValue(), FIELDS)));
    }

    private void insert(PersonId person, String ticket, @Nullable UUID actingFor, String path, byte[] words) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into accounts.kept_words (id, person_id, ticket, acting_for, path, words, kept_at)
                values (:id, :person, :ticket, :acting, :path, :words, :at)""")
                .param("id", id)
                .param("person", person.value())
                .param("ticket", Fingerprint.of(ticket))
                .param("acting", actingFor)
                .param("path", path)
                .param("words", sealer.seal(words, id))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Old ones go; of one person no more than five stay.
    private void makeRoom(PersonId person) {
        jdbc.sql("delete from accounts.kept_words where kept_at <= :since")
                .param("since", since())
                .update();
        jdbc.sql("""
                delete from accounts.kept_words where id in (
                    select id from accounts.kept_words where person_id = :person order by kept_at desc offset :most)""")
                .param("person", person.value())
                .param("most", MOST_OF_ONE_PERSON - 1)
                .update();
    }

    private java.time.OffsetDateTime since() {
        Instant since = clock.instant().minus(LIFE);
        return since.atOffset(ZoneOffset.UTC);
    }

    private static String ticket() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
