package health.lintel.accounts;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignInRows {
    private static final String COLUMNS =
            "select id, person_id, step, device, begun_at, seen_at, ended_at from accounts.sign_in ";

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id, PersonId person, SignInStep step, String device, Instant begunAt, Instant seenAt, boolean ended) {}

    void insert(UUID id, PersonId person, SignInStep step, String device, Instant at) {
        jdbc.sql("""
                insert into accounts.sign_in (id, person_id, step, device, begun_at, seen_at)
                values (:id, :person, :step, :device, :at, :at)""")
                .param("id", id)
                .param("person", person.value())
                .param("step", step.name())
                .param("device", device)
                .param("at", utc(at))
                .update();
    }

    Optional<Row> row(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /// A finished sign-in that nobody ended, of an account that is not closed.
    Optional<Row> living(UUID id) {
        return jdbc.sql(COLUMNS + "s where id = :id and step = 'DONE' and ended_at is null and exists "
                        + "(select from accounts.account a where a.person_id = s.person_id and not "
                        + AccountRows.CLOSED + ")")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> open(PersonId person) {
        return jdbc.sql(COLUMNS
                        + "where person_id = :person and ended_at is null and step = 'DONE' order by seen_at desc")
                .param("person", person.value())
                .query((row, number) -> row(row))
                .list();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("update accounts.sign_in set seen_at = :at where id = :id and seen_at < :at")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("update accounts.sign_in set step = 'DONE', seen_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// False if there is no such sign-in of this person, or it had ended.
    boolean end(PersonId person, UUID id, Instant at, String why) {
        return jdbc.sql("""
                        update accounts.sign_in set ended_at = :at, why_ended = :why
                        where id = :id and person_id = :person and ended_at is null""")
                        .param("id", id)
                        .param("person", person.value())
                        .param("at", utc(at))
                        .param("why", why)
                        .update()
                == 1;
    }

    void endAll(PersonId person, Instant at, String why) {
        jdbc.sql("""
                update accounts.sign_in set ended_at = :at, why_ended = :why
                where person_id = :person and ended_at is null""")
                .param("person", person.value())
                .param("at", utc(at))
                .param("why", why)
                .update();
    }

    void endOthers(PersonId person, UUID kept, Instant at, String why) {
        jdbc.sql("""
                update accounts.sign_in set ended_at = :at, why_ended = :why
                where person_id = :person and ended_at is null and id <> :kept""")
                .param("person", person.value())
                .param("kept", kept)
                .param("at", utc(at))
                .param("why", why)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                SignInStep.valueOf(row.getString("step")),
                row.getString("device"),
                Columns.moment(row, "begun_at"),
                Columns.moment(row, "seen_at"),
                row.getObject("ended_at") != null);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
