package health.lintel.bridging;

import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often visits bridge, in the last 30 days.
@Component
public class BridgeNumbers {
    private static final Duration SPAN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BridgeNumbers(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param visits  held with us (office, video, phone)
    /// @param bridged patients among them for whom a gap was settled on or after the visit's day
    /// @param left    gaps left open with a reason
    public record Numbers(int visits, int bridged, int proposed, int left) {}

    public Numbers lastMonth(PersonId staffMember) {
        return transactions.forStaff(
                staffMember,
                () -> jdbc.sql("""
                with seen as (
                    select patient_id, max(ends_at) as at from appointments.encounter
                    where ends_at > :since and ends_at <= :now and type in ('office', 'telehealth', 'phone')
                    group by patient_id)
                select (select count(*) from seen) as visits,
                       (select count(*) from seen where exists
                           (select 1 from bridging.settled s
                            where s.patient_id = seen.patient_id and s.at > seen.at - interval '1 day')) as bridged,
                       (select count(*) from bridging.settled where at > :since and reason is null) as proposed,
                       (select count(*) from bridging.settled where at > :since and reason is not null) as left_open""")
                        .param("since", clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, number) -> new Numbers(
                                row.getInt("visits"),
                                row.getInt("bridged"),
                                row.getInt("proposed"),
                                row.getInt("left_open")))
                        .single());
    }
}
