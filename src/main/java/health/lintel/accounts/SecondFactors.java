package health.lintel.accounts;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Sealer;
import health.lintel.storage.Transactions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes of staff's authenticator apps.
@Component
public class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Transactions transactions, Sealer sealer, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody types or scans into their app.
    ///
    /// @param text the secret in groups of four
    public record Secret(String text, String uri) {}

    /// The secret to set up: made at the first look, the same until it is confirmed by a code.
    public Secret secretToSetUp(PersonId person, String label, String practice) {
        byte[] secret = transactions.forPerson(person, () -> {
            Optional<Row> row = row(person);
            if (row.isPresent() && row.get().confirmed()) throw new IllegalStateException("Already set up");
            return row.isPresent() ? row.get().secret() : insert(person);
        });
        String text = Totp.base32(secret);
        String uri = "otpauth://totp/" + encoded(practice) + ":" + encoded(label) + "?secret=" + text + "&issuer="
                + encoded(practice);
        return new Secret(text.replaceAll("(.{4})(?=.)", "$1 "), uri);
    }

    /// Sets a second factor up without a person at the screen, for the demo's cast and the command line.
    public Secret add(PersonId person, String label, String practice) {
        Secret secret = secretToSetUp(person, label, practice);
        transactions.forPerson(person, () -> {
            confirm(person);
            return person;
        });
        return secret;
    }

    /// Takes a code, once. A first right code confirms the set-up.
    boolean takes(PersonId person, String code) {
        return transactions.forPerson(person, () -> {
            Row row = row(person).orElse(null);
            if (row == null) return false;
            OptionalLong step = Totp.matchingStep(row.secret(), code, clock.instant());
            if (step.isEmpty() || !use(person, step.getAsLong())) return false;
            if (!row.confirmed()) confirm(person);
            return true;
        });
    }

    boolean isSetUp(PersonId person) {
        return transactions.forPerson(
                person, () -> row(person).map(Row::confirmed).orElse(false));
    }

    /// The app or phone is lost: the next sign-in sets a new one up. Who asks must have been recognized in person.
    public void forget(PersonId person, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            audit.record(by, "second-factor.forgotten", "account/" + person, null);
            return jdbc.sql("delete from accounts.second_factor where person_id = :person")
                    .param("person", person.value())
                    .update();
        });
    }

    /// A code that is taken now: the next one where this half minute's was used already.
    Optional<String> currentCode(PersonId person) {
        long now = Totp.step(clock.instant());
        return transactions.forPerson(
                person,
                () -> row(person).map(row -> Totp.code(row.secret(), Math.clamp(row.lastStep() + 1, now, now + 1))));
    }

    private byte[] insert(PersonId person) {
        UUID id = Ids.next();
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
                insert into accounts.second_factor (id, person_id, secret, added_at) values (:id, :person, :secret, :at)
                on conflict (person_id) do nothing""")
                .param("id", id)
                .param("person", person.value())
                .param("secret", sealer.seal(secret, id))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return row(person).orElseThrow().secret();
    }

    private void confirm(PersonId person) {
        jdbc.sql("update accounts.second_factor set confirmed_at = :at where person_id = :person")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        audit.record(person, "second-factor.set-up", "account/" + person, null);
    }

    /// One statement, so that two requests with one code cannot both pass.
    private boolean use(PersonId person, long step) {
        return jdbc.sql("""
                        update accounts.second_factor set last_step = :step
                        where person_id = :person and last_step < :step""").param("step", step).param("person", person.value()).update() == 1;
    }

    private Optional<Row> row(PersonId person) {
        return jdbc.sql(
                        "select id, secret, confirmed_at, last_step from accounts.second_factor where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Row(
                        sealer.open(row.getBytes("secret"), row.getObject("id", UUID.class)),
                        row.getObject("confirmed_at") != null,
                        row.getLong("last_step")))
                .optional();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Row(byte[] secret, boolean confirmed, long lastStep) {}
}
