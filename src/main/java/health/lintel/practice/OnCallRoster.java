package health.lintel.practice;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is on call when: entered by the practice, asked whenever a number is shown outside office hours.
@Component
public class OnCallRoster implements Roster {
    private final JdbcClient jdbc;

    OnCallRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody's turn to be on call.
    ///
    /// @param phone where the answering of pages reaches them; the number that patients call is the practice's
    ///              own
    public record Shift(UUID id, PersonId person, String phone, Instant begins, Instant ends) {}

    @Override
    public boolean coversAt(Instant moment) {
        return at(moment).isPresent();
    }

    public Optional<Shift> at(Instant moment) {
        return jdbc.sql("""
                select * from practice.on_call_shift where begins_at <= :at and ends_at > :at
                order by begins_at desc limit 1""")
                .param("at", moment.atOffset(UTC))
                .query((row, number) -> shift(row))
                .optional();
    }

    public List<Shift> from(Instant moment) {
        return jdbc.sql("select * from practice.on_call_shift where ends_at > :at order by begins_at limit 60")
                .param("at", moment.atOffset(UTC))
                .query((row, number) -> shift(row))
                .list();
    }

    public Shift enter(PersonId person, String phone, Instant begins, Instant ends) {
        Shift shift = new Shift(Ids.next(), person, phone, begins, ends);
        jdbc.sql("""
                insert into practice.on_call_shift (id, person_id, phone, begins_at, ends_at)
                values (:id, :person, :phone, :begins, :ends)""")
                .param("id", shift.id())
                .param("person", person.value())
                .param("phone", phone)
                .param("begins", begins.atOffset(UTC))
                .param("ends", ends.atOffset(UTC))
                .update();
        return shift;
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("phone"),
                Columns.moment(row, "begins_at"),
                Columns.moment(row, "ends_at"));
    }
}
