package health.lintel.schedules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TakenTimes {
    private final JdbcClient jdbc;

    TakenTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the claim has the time now. A hold that ran out gives way; of several who ask at once, the
    /// constraint lets one through.
    boolean take(UUID claim, UUID schedule, Span time, @Nullable Instant until, Instant now) {
        jdbc.sql("""
                delete from schedules.taken_time where schedule_id = :schedule and held_until <= :now
                    and tstzrange(starts_at, ends_at) && tstzrange(:start, :end)""")
                .param("schedule", schedule)
                .param("now", utc(now))
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .update();
        return jdbc.sql("""
                insert into schedules.taken_time (claim, schedule_id, starts_at, ends_at, held_until)
                values (:claim, :schedule, :start, :end, :until) on conflict do nothing""")
                        .param("claim", claim)
                        .param("schedule", schedule)
                        .param("start", utc(time.start()))
                        .param("end", utc(time.end()))
                        .param("until", until == null ? null : utc(until))
                        .update()
                == 1;
    }

    /// Makes a hold a booking. One that ran out counts as long as nobody else came.
    boolean keep(UUID hold, UUID claim) {
        return jdbc.sql("update schedules.taken_time set claim = :claim, held_until = null where claim = :hold")
                        .param("claim", claim)
                        .param("hold", hold)
                        .update()
                == 1;
    }

    boolean release(UUID claim) {
        return jdbc.sql("delete from schedules.taken_time where claim = :claim")
                        .param("claim", claim)
                        .update()
                == 1;
    }

    int releaseRunOut(Instant now) {
        return jdbc.sql("delete from schedules.taken_time where held_until <= :now")
                .param("now", utc(now))
                .update();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
