package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PatientId;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds advice of ours that nobody opened in time: staff phone then, since unread advice is no advice (clause
/// reply.promise).
@Component
class UnreadAdvice {
    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    UnreadAdvice(
            JdbcClient jdbc, Tasks tasks, People people, Policies policies, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return how many calls were asked for
    int check() {
        Instant now = clock.instant();
        int days = policies.current().settings().promise().unreadAdviceDays();
        return transactions.forSystem(() -> {
            List<Unread> found = unread(now.minus(Duration.ofDays(days)), now);
            found.forEach(each -> phone(each, now));
            return found.size();
        });
    }

    /// Marks what it finds in the same statement, so that nobody is asked twice.
    private List<Unread> unread(Instant sentBefore, Instant now) {
        return jdbc.sql("""
                with marked as (
                    insert into messaging.unread_call (message_id, patient_id, asked_at)
                    select m.id, m.patient_id, :now
                    from messaging.message m
                    join messaging.conversation c on c.id = m.conversation_id and c.kind = 'CLINICAL'
                    where m.side = 'STAFF' and m.visible_at <= :before
                      and not exists (select from messaging.opening o where o.message_id = m.id)
                      and not exists (select from messaging.withdrawal w where w.message_id = m.id)
                    on conflict do nothing
                    returning message_id)
                select distinct m.conversation_id, m.patient_id
                from marked join messaging.message m on m.id = marked.message_id""")
                .param("before", sentBefore.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Unread(
                        new ConversationId(row.getObject(1, UUID.class)), new PatientId(row.getObject(2, UUID.class))))
                .list();
    }

    private void phone(Unread unread, Instant now) {
        tasks.open(new NewTask(
                "unread-advice",
                Subject.of("conversation", unread.conversation()),
                unread.patient(),
                "unread-advice",
                Gravity.ROUTINE,
                null,
                people.languageOf(unread.patient()),
                PoolKey.CLINICAL,
                null,
                policies.calendar().endOfOpenDayAfter(now, 1)));
    }

    private record Unread(ConversationId conversation, PatientId patient) {}
}
