package health.lintel.accounts;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountRows {
    /// Is the account of `a.person_id` closed?
    static final String CLOSED =
            "exists (select from accounts.closure c where c.person_id = a.person_id and c.reopened_at is null)";

    private static final String ACCOUNT =
            "select a.person_id, a.name, a.passphrase, " + CLOSED + " as closed from accounts.account a ";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param passphrase the hash
    record Account(PersonId person, String name, String passphrase, boolean closed) {}

    Optional<Account> byName(String name) {
        return jdbc.sql(ACCOUNT + "where a.name = :name")
                .param("name", name)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Account> of(PersonId person) {
        return jdbc.sql(ACCOUNT + "where a.person_id = :person")
                .param("person", person.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /// False if somebody else has the name.
    boolean insert(PersonId person, String name, String hash, Instant at) {
        return jdbc.sql("""
                        insert into accounts.account (person_id, name, passphrase, passphrase_set_at, created_at)
                        values (:person, :name, :hash, :at, :at) on conflict (name) do nothing""")
                        .param("person", person.value())
                        .param("name", name)
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void updatePassphrase(PersonId person, String hash, Instant at) {
        jdbc.sql("""
                update accounts.account set passphrase = :hash, passphrase_set_at = :at where person_id = :person""")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    void insertClosure(PersonId person, @Nullable PersonId by, Instant at, String why) {
        jdbc.sql("""
                insert into accounts.closure (id, person_id, closed_at, closed_by, why)
                values (:id, :person, :at, :by, :why)""")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .update();
    }

    void reopen(PersonId person, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                update accounts.closure set reopened_at = :at, reopened_by = :by
                where person_id = :person and reopened_at is null""")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
    }

    void insertAcknowledgment(PersonId person, int version, Instant at) {
        jdbc.sql("""
                insert into accounts.policy_acknowledgment (person_id, version, at) values (:person, :version, :at)
                on conflict do nothing""")
                .param("person", person.value())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Integer> newestAcknowledgment(PersonId person) {
        return jdbc.sql("""
                select (select version from accounts.policy_acknowledgment where person_id = :person
                        order by at desc, version desc limit 1)""")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("passphrase"),
                row.getBoolean("closed"));
    }
}
