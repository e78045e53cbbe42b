package health.lintel.readerwatch;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the reader said, counted by day: no words, no patient, and no sealed value is opened for it.
@Component
public class ReaderWatch {
    /// A year and a month: long enough to set a season beside the last one.
    private static final int KEPT_DAYS = 400;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Policies policies;
    private final Clock clock;

    ReaderWatch(JdbcClient jdbc, Transactions transactions, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.policies = policies;
        this.clock = clock;
    }

    /// @param language `en`, `es`, `other`; empty for all
    public Drift drift(PersonId reader, String language) {
        return new Drift(counts(reader), today(), language);
    }

    /// Every count of the last 14 days and the 8 weeks before, in order of days.
    public List<Count> counts(PersonId reader) {
        return transactions.forStaff(
                reader,
                () -> jdbc.sql("""
                        select day, language, name, count(*) as times
                        from readerwatch.reading cross join unnest(names) as name
                        where day > :after group by day, language, name order by day, language, name""")
                        .param("after", today().minusDays(Drift.DAYS))
                        .query((row, number) -> new Count(
                                row.getObject("day", LocalDate.class),
                                row.getString("language"),
                                row.getString("name"),
                                row.getInt("times")))
                        .list());
    }

    /// @return how many rows were old and are gone
    int forget() {
        return transactions.forSystem(() -> jdbc.sql("delete from readerwatch.reading where day < :day")
                .param("day", today().minusDays(KEPT_DAYS))
                .update());
    }

    private LocalDate today() {
        return policies.calendar().dayOf(clock.instant());
    }
}
