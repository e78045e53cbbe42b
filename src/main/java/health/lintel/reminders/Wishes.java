package health.lintel.reminders;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Wishes {
    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId person, Wish wish, Instant at) {
        jdbc.sql("insert into reminders.wish (id, person_id, wish, made_at) values (:id, :person, :wish, :at)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("wish", wish.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Wish of(PersonId person) {
        return jdbc.sql(
                        "select wish from reminders.wish where person_id = :person order by made_at desc, id desc limit 1")
                .param("person", person.value())
                .query((row, number) -> Wish.valueOf(row.getString(1)))
                .optional()
                .orElse(Wish.MAIL);
    }
}
