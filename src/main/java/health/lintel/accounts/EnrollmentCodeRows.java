package health.lintel.accounts;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EnrollmentCodeRows {
    private static final String LIVING = """
            select id, person_id, verifier from accounts.enrollment_code
            where used_at is null and withdrawn_at is null and expires_at > :now and wrong_tries < :most
            """;

    private final JdbcClient jdbc;

    EnrollmentCodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param verifier the hash
    record Row(UUID id, PersonId person, String verifier) {}

    void insert(String selector, String verifier, PersonId person, @Nullable PersonId by, Instant at, Instant expires) {
        jdbc.sql("""
                insert into accounts.enrollment_code
                    (id, person_id, selector, verifier, issued_by, issued_at, expires_at)
                values (:id, :person, :selector, :verifier, :by, :at, :expires)""")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("selector", selector)
                .param("verifier", verifier)
                .param("by", by == null ? null : by.value())
                .param("at", utc(at))
                .param("expires", utc(expires))
                .update();
    }

    void withdrawAll(PersonId person, Instant at) {
        jdbc.sql("""
                update accounts.enrollment_code set withdrawn_at = :at
                where person_id = :person and used_at is null and withdrawn_at is null""").param("person", person.value()).param("at", utc(at)).update();
    }

    Optional<Row> living(String selector, Instant now, int most) {
        return jdbc.sql(LIVING + "and selector = :selector")
                .param("selector", selector)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<Row> living(UUID id, Instant now, int most) {
        return jdbc.sql(LIVING + "and id = :id")
                .param("id", id)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> row(row))
                .optional();
    }

    void countWrong(UUID id) {
        jdbc.sql("update accounts.enrollment_code set wrong_tries = wrong_tries + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// False if somebody was faster: a code is used once.
    boolean use(UUID id, Instant at) {
        return jdbc.sql("""
                        update accounts.enrollment_code set used_at = :at
                        where id = :id and used_at is null and withdrawn_at is null""").param("id", id).param("at", utc(at)).update() == 1;
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("verifier"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
