package health.lintel.renewals;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How refills go: what came by which path, and how long an answer took, in the last 30 days.
@Component
public class RefillNumbers {
    private static final Duration SPAN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    RefillNumbers(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param patients    of the practice
    /// @param byWire      requests, likewise by phone and by fax
    /// @param asked       times that a patient said "I asked my pharmacy"
    /// @param answered    requests decided in the span
    /// @param inTime      of them, those decided by their due moment
    /// @param hoursMiddle median hours from arrival to answer; null if none was answered
    /// @param late        open ones whose due moment is past
    /// @param parked      messages that could not be read
    public record Numbers(
            int patients,
            int byWire,
            int byPhone,
            int byFax,
            int asked,
            int answered,
            int inTime,
            @Nullable Double hoursMiddle,
            int late,
            int parked) {
        /// Requests of a path for each hundred patients.
        public double perHundred(int requests) {
            return patients == 0 ? 0 : 100.0 * requests / patients;
        }
    }

    public Numbers lastMonth(PersonId staffMember) {
        Instant now = clock.instant();
        return transactions.forStaff(
                staffMember,
                () -> jdbc.sql("""
                select (select count(*) from people.patient) as patients,
                       count(*) filter (where r.received_at > :since and r.source = 'ELECTRONIC') as by_wire,
                       count(*) filter (where r.received_at > :since and r.source = 'PHONE') as by_phone,
                       count(*) filter (where r.received_at > :since and r.source = 'FAX') as by_fax,
                       (select count(*) from medications.asked_pharmacy where recorded_at > :since) as asked,
                       count(a.decided_at) as answered,
                       count(*) filter (where a.decided_at <= r.due_at) as in_time,
                       percentile_cont(0.5) within group
                           (order by extract(epoch from a.decided_at - r.received_at) / 3600.0) as hours,
                       count(*) filter (where r.due_at < :now and r.status in ('DOUBTFUL', 'RECEIVED', 'PREPARED'))
                           as late,
                       (select count(*) from renewals.message where refused_why is not null and at > :since) as parked
                from renewals.renewal r
                left join renewals.answer a on a.renewal_id = r.id and a.decided_at > :since
                where r.received_at > :since or r.status in ('DOUBTFUL', 'RECEIVED', 'PREPARED')
                   or a.decided_at is not null""")
                        .param("since", RenewalRows.utc(now.minus(SPAN)))
                        .param("now", RenewalRows.utc(now))
                        .query((row, number) -> new Numbers(
                                row.getInt("patients"),
                                row.getInt("by_wire"),
                                row.getInt("by_phone"),
                                row.getInt("by_fax"),
                                row.getInt("asked"),
                                row.getInt("answered"),
                                row.getInt("in_time"),
                                row.getObject("hours", Double.class),
                                row.getInt("late"),
                                row.getInt("parked")))
                        .single());
    }
}
