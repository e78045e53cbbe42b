package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pools, leads, members, absences. None of it is a patient's, so a patient's transaction can read it as well.
@Component
class RosterRows {
    private static final String NOT_DEPARTED =
            "not exists (select from people.departure d where d.person_id = s.person_id)";

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Roster at(Instant now) {
        return new Roster(pools(), members(), present(), away(now));
    }

    Map<PoolKey, Pool> pools() {
        Map<PoolKey, Pool> pools = new LinkedHashMap<>();
        jdbc.sql("""
                select p.key, p.name, p.name_es, p.role, p.escalates_to,
                       (select l.person_id from workqueue.pool_lead l where l.pool = p.key
                        order by l.since desc, l.id desc limit 1) as lead
                from workqueue.pool p order by p.position, p.key""").query((row, n) -> pool(row)).list().forEach(pool -> pools.put(pool.key(), pool));
        return pools;
    }

    private static Pool pool(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Pool(
                new PoolKey(row.getString("key")),
                row.getString("name"),
                row.getString("name_es"),
                role == null ? null : StaffRole.valueOf(role),
                Columns.personOrNull(row, "lead"),
                poolKey(row, "escalates_to"));
    }

    private Map<PoolKey, List<PersonId>> members() {
        Map<PoolKey, List<PersonId>> members = new HashMap<>();
        jdbc.sql("""
                select m.pool, m.person_id, m.since
                from workqueue.membership m join people.staff_member s on s.person_id = m.person_id
                where m.ended_at is null and """ + " " + NOT_DEPARTED + """
                 union all
                select p.key, s.person_id, s.joined_at
                from workqueue.pool p join people.staff_member s on s.role = p.role
                where not exists (select from workqueue.membership m where m.pool = p.key and m.person_id = s.person_id)
                  and """ + " " + NOT_DEPARTED + " order by 3, 2")
                .query((row, n) -> members.computeIfAbsent(new PoolKey(row.getString(1)), key -> new ArrayList<>())
                        .add(new PersonId(row.getObject(2, UUID.class))))
                .list();
        return members;
    }

    private Map<PersonId, StaffRole> present() {
        Map<PersonId, StaffRole> present = new HashMap<>();
        jdbc.sql("select s.person_id, s.role from people.staff_member s where " + NOT_DEPARTED)
                .query((row, n) ->
                        present.put(new PersonId(row.getObject(1, UUID.class)), StaffRole.valueOf(row.getString(2))))
                .list();
        return present;
    }

    private Map<PersonId, Absence> away(Instant now) {
        Map<PersonId, Absence> away = new HashMap<>();
        jdbc.sql("""
                select id, person_id, begins_at, ends_at, cover_person, cover_pool from workqueue.absence
                where begins_at <= :now and (ends_at is null or ends_at > :now) order by recorded_at, id""")
                .param("now", TaskRows.utc(now))
                .query((row, n) -> absence(row))
                .list()
                .forEach(absence -> away.put(absence.person(), absence));
        return away;
    }

    List<Absence> absencesFrom(Instant now) {
        return jdbc.sql("""
                select id, person_id, begins_at, ends_at, cover_person, cover_pool from workqueue.absence
                where ends_at is null or ends_at > :now order by begins_at, id""")
                .param("now", TaskRows.utc(now))
                .query((row, n) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        PersonId person = Columns.personOrNull(row, "cover_person");
        PoolKey pool = poolKey(row, "cover_pool");
        Destination cover = person != null ? Destination.person(person) : pool != null ? Destination.pool(pool) : null;
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Columns.moment(row, "begins_at"),
                Columns.momentOrNull(row, "ends_at"),
                cover);
    }

    void insert(Absence absence, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
                insert into workqueue.absence (id, person_id, begins_at, ends_at, cover_person, cover_pool, recorded_by,
                    recorded_at)
                values (:id, :person, :from, :until, :coverPerson, :coverPool, :by, :now)""")
                .param("id", absence.id())
                .param("person", absence.person().value())
                .param("from", TaskRows.utc(absence.from()))
                .param("until", TaskRows.utc(absence.until()))
                .param(
                        "coverPerson",
                        absence.cover() instanceof Destination.ToPerson to
                                ? to.person().value()
                                : null)
                .param(
                        "coverPool",
                        absence.cover() instanceof Destination.ToPool to
                                ? to.pool().value()
                                : null)
                .param("by", TaskRows.id(by))
                .param("now", TaskRows.utc(now))
                .update();
    }

    void endAbsences(PersonId person, Instant now) {
        jdbc.sql("""
                update workqueue.absence set ends_at = greatest(:now, begins_at)
                where person_id = :person and begins_at <= :now and (ends_at is null or ends_at > :now)""")
                .param("person", person.value())
                .param("now", TaskRows.utc(now))
                .update();
    }

    void insertPool(Pool pool) {
        jdbc.sql("""
                insert into workqueue.pool (key, name, name_es, role, escalates_to, position)
                values (:key, :name, :nameEs, :role, :up, (select coalesce(max(position), 0) + 1 from workqueue.pool))""")
                .param("key", pool.key().value())
                .param("name", pool.name())
                .param("nameEs", pool.nameEs())
                .param("role", pool.role() == null ? null : pool.role().name())
                .param(
                        "up",
                        pool.escalatesTo() == null ? null : pool.escalatesTo().value())
                .update();
    }

    void insertLead(UUID id, PoolKey pool, PersonId lead, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
                insert into workqueue.pool_lead (id, pool, person_id, since, set_by)
                values (:id, :pool, :lead, :now, :by)""")
                .param("id", id)
                .param("pool", pool.value())
                .param("lead", lead.value())
                .param("now", TaskRows.utc(now))
                .param("by", TaskRows.id(by))
                .update();
    }

    void join(UUID id, PoolKey pool, PersonId person, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
                insert into workqueue.membership (id, pool, person_id, since, set_by)
                values (:id, :pool, :person, :now, :by) on conflict do nothing""")
                .param("id", id)
                .param("pool", pool.value())
                .param("person", person.value())
                .param("now", TaskRows.utc(now))
                .param("by", TaskRows.id(by))
                .update();
    }

    /// Also for somebody who is a member by role: then the row that says so begins and ends now.
    void leave(UUID id, PoolKey pool, PersonId person, @Nullable PersonId by, Instant now) {
        join(id, pool, person, by, now);
        jdbc.sql("""
                update workqueue.membership set ended_at = :now, ended_by = :by
                where pool = :pool and person_id = :person and ended_at is null""")
                .param("pool", pool.value())
                .param("person", person.value())
                .param("now", TaskRows.utc(now))
                .param("by", TaskRows.id(by))
                .update();
    }

    static @Nullable PoolKey poolKey(ResultSet row, String column) throws SQLException {
        String key = row.getString(column);
        return key == null ? null : new PoolKey(key);
    }
}
