package health.lintel.schedules;

import static health.lintel.schedules.TakenTimes.utc;

import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SlotRows {
    private static final String WITH_STATE = """
            select s.id as slot_id, s.fhir_id as slot_fhir_id, s.starts_at, s.ends_at, c.id, c.fhir_id,
                   c.practitioner_id, c.practitioner_name, t.claim, t.held_until
            from schedules.slot s join schedules.schedule c on c.id = s.schedule_id
            left join lateral (select t.claim, t.held_until from schedules.taken_time t
                where t.schedule_id = s.schedule_id
                  and tstzrange(t.starts_at, t.ends_at) && tstzrange(s.starts_at, s.ends_at)
                  and (t.held_until is null or t.held_until > :now) order by t.held_until nulls first limit 1) t on true
            """;

    private final JdbcClient jdbc;

    SlotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is new: where hours are open already, they stay as they are.
    boolean insert(UUID id, UUID schedule, @Nullable String fhirId, Span time) {
        return jdbc.sql("""
                insert into schedules.slot (id, schedule_id, fhir_id, starts_at, ends_at)
                values (:id, :schedule, :fhir, :start, :end) on conflict do nothing""")
                        .param("id", id)
                        .param("schedule", schedule)
                        .param("fhir", fhirId)
                        .param("start", utc(time.start()))
                        .param("end", utc(time.end()))
                        .update()
                == 1;
    }

    /// Closes what is free or held in a time; what is booked stays.
    int close(UUID schedule, Span time) {
        return jdbc.sql("""
                delete from schedules.slot s where s.schedule_id = :schedule
                    and s.starts_at < :end and s.ends_at > :start
                    and not exists (select from schedules.taken_time t where t.schedule_id = s.schedule_id
                        and t.held_until is null
                        and tstzrange(t.starts_at, t.ends_at) && tstzrange(s.starts_at, s.ends_at))""")
                .param("schedule", schedule)
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .update();
    }

    Optional<Slot> find(UUID id, Instant now) {
        return jdbc.sql(WITH_STATE + "where s.id = :id")
                .param("now", utc(now))
                .param("id", id)
                .query((row, number) -> slot(row))
                .optional();
    }

    List<Slot> between(Span time, Instant now) {
        return jdbc.sql(WITH_STATE + """
                where s.starts_at >= :from and s.starts_at < :to order by s.starts_at, c.practitioner_name, s.id""")
                .param("now", utc(now))
                .param("from", utc(time.start()))
                .param("to", utc(time.end()))
                .query((row, number) -> slot(row))
                .list();
    }

    List<Slot> free(Span time, @Nullable UUID schedule, int most, Instant now) {
        return jdbc.sql(WITH_STATE + """
                where s.starts_at >= :from and s.starts_at < :to and t.claim is null
                  and (cast(:schedule as uuid) is null or s.schedule_id = :schedule)
                order by s.starts_at, c.practitioner_name, s.id limit :most""")
                .param("now", utc(now))
                .param("from", utc(time.start()))
                .param("to", utc(time.end()))
                .param("schedule", schedule)
                .param("most", most)
                .query((row, number) -> slot(row))
                .list();
    }

    private static Slot slot(ResultSet row) throws SQLException {
        boolean isTaken = row.getObject("claim") != null;
        boolean isHeld = Columns.momentOrNull(row, "held_until") != null;
        return new Slot(
                row.getObject("slot_id", UUID.class),
                ScheduleRows.schedule(row, "id"),
                row.getString("slot_fhir_id"),
                Columns.moment(row, "starts_at"),
                Columns.moment(row, "ends_at"),
                !isTaken ? Slot.State.FREE : isHeld ? Slot.State.HELD : Slot.State.BOOKED);
    }
}
