package health.lintel.figures;

import static java.time.ZoneOffset.UTC;

import health.lintel.storage.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FigureRows {
    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A message for which an answer was owed, and when the first came.
    record Owed(Instant sent, Instant due, @Nullable Instant answered) {}

    List<Owed> owed(Instant from, Instant to) {
        return jdbc.sql("""
                select m.sent_at, m.answer_due,
                  (select min(a.sent_at) from messaging.message a where a.conversation_id = m.conversation_id
                     and a.side = 'STAFF' and a.sent_at > m.sent_at
                     and not exists (select from messaging.withdrawal w where w.message_id = a.id)) as answered
                from messaging.message m
                where m.side = 'PATIENT' and m.answer_due is not null and m.sent_at > :from and m.sent_at <= :to""")
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query((row, number) -> new Owed(
                        Columns.moment(row, "sent_at"),
                        Columns.moment(row, "answer_due"),
                        Columns.momentOrNull(row, "answered")))
                .list();
    }

    Map<String, Integer> overdue(Instant now) {
        return counts(jdbc.sql("""
                select pool as name, count(*)::int as times from workqueue.task
                where closed_at is null and due_at < :now group by pool order by pool""").param("now", now.atOffset(UTC)));
    }

    Map<Integer, Integer> turns(Instant from, Instant to) {
        Map<Integer, Integer> turns = new LinkedHashMap<>();
        jdbc.sql("""
                select least(times, 5)::int as times, count(*)::int as conversations from (
                  select count(*) as times from messaging.message m
                  where m.side = 'PATIENT' and m.sent_at > :from and m.sent_at <= :to
                  group by m.conversation_id) as each group by 1 order by 1""")
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query(row -> {
                    turns.put(row.getInt("times"), row.getInt("conversations"));
                });
        return turns;
    }

    /// Turned away in the end, and sent to a person all the same.
    Board.Turned turned(Instant from, Instant to) {
        return jdbc.sql("""
                select count(*)::int as away, count(*) filter (where exists (select from decisions.receipt_step s
                    where s.receipt_id = r.id and s.step = 'SENT'))::int as sent
                from decisions.receipt r
                where r.outcome in ('BOOK_VISIT', 'ASK_PHARMACY', 'NOT_OUR_PATIENT')
                  and r.decided_at > :from and r.decided_at <= :to
                  and not exists (select from decisions.receipt n
                      where n.subject = r.subject and (n.decided_at, n.id) > (r.decided_at, r.id))""")
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query((row, number) -> new Board.Turned(row.getInt("away"), row.getInt("sent")))
                .single();
    }

    Map<String, Integer> findings(Instant from, Instant to) {
        return counts(span("""
                select finding as name, count(*)::int as times from messaging.turned_away_follow_up
                where looked_at > :from and looked_at <= :to group by finding order by finding""", from, to));
    }

    Map<String, Integer> stops(Instant from, Instant to) {
        return counts(span("""
                select coalesce(e.how, 'OPEN') as name, count(*)::int as times
                from messaging.stop s left join messaging.stop_end e on e.stop_id = s.id
                where s.shown_at > :from and s.shown_at <= :to group by 1 order by 1""", from, to));
    }

    Map<String, Integer> providers(Instant from, Instant to) {
        return counts(span("""
                select m.name as name, count(distinct a.task_id)::int as times
                from workqueue.act a
                join people.staff_member m on m.person_id = a.owner_after and m.role = 'PROVIDER'
                where a.at > :from and a.at <= :to group by 1 order by 1""", from, to));
    }

    /// By the Monday of the week.
    Map<LocalDate, Integer> sentByWeek(Instant from, Instant to, ZoneId zone) {
        return weeks("""
                select date_trunc('week', sent_at at time zone :zone)::date as week, count(*)::float8 as number
                from messaging.message where side = 'PATIENT' and sent_at > :from and sent_at <= :to
                group by 1""", from, to, zone, Double::intValue);
    }

    Map<LocalDate, Integer> reachedByWeek(Instant from, Instant to, ZoneId zone) {
        return weeks("""
                select date_trunc('week', a.at at time zone :zone)::date as week,
                    count(distinct a.task_id)::float8 as number
                from workqueue.act a left join people.staff_member m on m.person_id = a.owner_after
                where (a.pool_after = 'providers' or m.role = 'PROVIDER') and a.at > :from and a.at <= :to
                group by 1""", from, to, zone, Double::intValue);
    }

    Map<LocalDate, Double> reviewMinutesByWeek(Instant from, Instant to, ZoneId zone) {
        return weeks("""
                select date_trunc('week', answered_at at time zone :zone)::date as week,
                    sum(seconds) / 60.0::float8 as number
                from readerwatch.sample_answer where answered_at > :from and answered_at <= :to
                group by 1""", from, to, zone, minutes -> minutes);
    }

    private <T> Map<LocalDate, T> weeks(
            String sql, Instant from, Instant to, ZoneId zone, java.util.function.Function<Double, T> as) {
        Map<LocalDate, T> weeks = new LinkedHashMap<>();
        span(sql, from, to).param("zone", zone.getId()).query(row -> {
            weeks.put(row.getObject("week", LocalDate.class), as.apply(row.getDouble("number")));
        });
        return weeks;
    }

    private JdbcClient.StatementSpec span(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", from.atOffset(UTC)).param("to", to.atOffset(UTC));
    }

    private static Map<String, Integer> counts(JdbcClient.StatementSpec sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.query(row -> {
            counts.put(row.getString("name"), row.getInt("times"));
        });
        return counts;
    }
}
