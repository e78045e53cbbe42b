package health.lintel.notifications;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OutboxRows {
    private static final String MAIL = """
            select m.id, m.person_id, m.created_at, m.attempts, m.settled_at, p.given, p.email, p.language,
                   (select d.state from notifications.delivery d where d.mail_id = m.id
                    order by d.at desc, d.id desc limit 1) as last_state
            from notifications.mail m join people.person p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(UUID id, PersonId person, Template template) {}

    record Line(Template template, String path, @Nullable LocalDate answerBy) {}

    record Mail(
            UUID id,
            PersonId person,
            Instant createdAt,
            int attempts,
            boolean isSettled,
            String given,
            @Nullable String email,
            String language,
            @Nullable String lastState) {}

    /// No conflict target is named: that would ask for the right to see the row, which the writer may not have.
    void insert(Notice notice, Instant now) {
        jdbc.sql("""
                insert into notifications.notice (id, person_id, template, channel, path, answer_by, dedupe_key,
                    enqueued_at, not_before)
                values (:id, :person, :template, 'EMAIL', :path, :answerBy, :key, :now, :notBefore)
                on conflict do nothing""")
                .param("id", Ids.next())
                .param("person", notice.person().value())
                .param("template", notice.template().key())
                .param("path", notice.path())
                .param("answerBy", notice.answerBy())
                .param("key", notice.dedupeKey())
                .param("now", utc(now))
                .param("notBefore", utc(notice.notBefore() == null ? now : notice.notBefore()))
                .update();
    }

    void cancel(String dedupeKey, Instant now) {
        jdbc.sql("insert into notifications.cancellation (dedupe_key, at) values (:key, :now) on conflict do nothing")
                .param("key", dedupeKey)
                .param("now", utc(now))
                .update();
    }

    void settleCancelled(Instant now) {
        jdbc.sql("""
                update notifications.notice n set settled_at = :now
                where n.mail_id is null and n.settled_at is null
                  and exists (select from notifications.cancellation c where c.dedupe_key = n.dedupe_key)""").param("now", utc(now)).update();
    }

    List<Waiting> lockDue(Instant now) {
        return jdbc.sql("""
                select id, person_id, template from notifications.notice
                where mail_id is null and settled_at is null and not_before <= :now
                order by not_before, id limit 1000 for update skip locked""")
                .param("now", utc(now))
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        Template.of(row.getString(3))))
                .list();
    }

    Optional<Instant> lastQuietMail(PersonId person) {
        return jdbc.sql("""
                select created_at from notifications.mail where person_id = :person and kind = 'QUIET'
                order by created_at desc limit 1""")
                .param("person", person.value())
                .query((row, n) -> Columns.moment(row, "created_at"))
                .optional();
    }

    void bundle(PersonId person, Template.Kind kind, Collection<UUID> notices, Instant now) {
        UUID mail = Ids.next();
        jdbc.sql("""
                insert into notifications.mail (id, person_id, kind, created_at, next_attempt)
                values (:id, :person, :kind, :now, :now)""")
                .param("id", mail)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("now", utc(now))
                .update();
        jdbc.sql("update notifications.notice set mail_id = :mail where id in (:notices)")
                .param("mail", mail)
                .param("notices", notices)
                .update();
    }

    /// The next mail to try. Its next attempt is set before it is sent, so that a crash costs a delay, not a mail.
    Optional<Mail> lease(Instant now, Instant nextAttempt) {
        return jdbc.sql("""
                update notifications.mail set attempts = attempts + 1, next_attempt = :next
                where id = (select id from notifications.mail where settled_at is null and next_attempt <= :now
                            order by next_attempt, id limit 1 for update skip locked)
                returning id""")
                .param("now", utc(now))
                .param("next", utc(nextAttempt))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(this::mail);
    }

    void postpone(UUID mail, Instant nextAttempt) {
        jdbc.sql("update notifications.mail set next_attempt = :next where id = :id")
                .param("next", utc(nextAttempt))
                .param("id", mail)
                .update();
    }

    Optional<Mail> mail(UUID id) {
        return jdbc.sql(MAIL + "where m.id = :id")
                .param("id", id)
                .query((row, n) -> mail(row))
                .optional();
    }

    List<Mail> recent(int most, int skip) {
        return jdbc.sql(MAIL + "order by m.created_at desc, m.id desc limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> mail(row))
                .list();
    }

    /// What a mail still has to say: its notices, without those cancelled since.
    List<Line> lines(UUID mail) {
        return jdbc.sql("""
                select template, path, answer_by from notifications.notice n
                where mail_id = :mail
                  and not exists (select from notifications.cancellation c where c.dedupe_key = n.dedupe_key)
                order by n.enqueued_at, n.id""")
                .param("mail", mail)
                .query((row, n) ->
                        new Line(Template.of(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    void record(UUID mail, String state, String detail, Instant now) {
        jdbc.sql("""
                insert into notifications.delivery (id, mail_id, state, at, detail)
                values (:id, :mail, :state, :now, :detail)""")
                .param("id", Ids.next())
                .param("mail", mail)
                .param("state", state)
                .param("now", utc(now))
                .param("detail", detail)
                .update();
    }

    void settle(UUID mail, Instant now) {
        jdbc.sql("update notifications.mail set settled_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", mail)
                .update();
        jdbc.sql("update notifications.notice set settled_at = :now where mail_id = :id")
                .param("now", utc(now))
                .param("id", mail)
                .update();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Columns.moment(row, "created_at"),
                row.getInt("attempts"),
                row.getObject("settled_at") != null,
                row.getString("given"),
                row.getString("email"),
                row.getString("language"),
                row.getString("last_state"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
