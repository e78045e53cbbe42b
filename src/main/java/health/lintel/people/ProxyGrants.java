package health.lintel.people;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProxyGrants {
    private static final String LIVING = """
            select g.id, g.person_id, g.patient_id, g.relationship, g.begins_on, g.ends_on,
                   coalesce(p.given || ' ' || p.family, '') as patient_name
            from people.proxy_grant g
            left join people.person p on p.id = g.patient_id
            where not exists (select from people.proxy_grant_end e where e.grant_id = g.id)
              and g.begins_on <= :today and (g.ends_on is null or g.ends_on >= :today)
            """;

    private final JdbcClient jdbc;

    ProxyGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProxyGrant grant, @Nullable PersonId givenBy, Instant at) {
        jdbc.sql("""
                insert into people.proxy_grant (id, person_id, patient_id, relationship, begins_on, ends_on, given_by, given_at)
                values (:id, :person, :patient, :relationship, :begins, :ends, :by, :at)""")
                .param("id", grant.id())
                .param("person", grant.helper().value())
                .param("patient", grant.patient().value())
                .param("relationship", grant.relationship())
                .param("begins", grant.beginsOn())
                .param("ends", grant.endsOn())
                .param("by", givenBy == null ? null : givenBy.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(ProxyGrant grant, @Nullable PersonId by, Instant at, String why) {
        jdbc.sql("""
                insert into people.proxy_grant_end (grant_id, patient_id, person_id, ended_at, ended_by, why)
                values (:grant, :patient, :person, :at, :by, :why) on conflict do nothing""")
                .param("grant", grant.id())
                .param("patient", grant.patient().value())
                .param("person", grant.helper().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .update();
    }

    List<ProxyGrant> heldBy(PersonId helper, LocalDate today) {
        return jdbc.sql(LIVING + "and g.person_id = :person order by g.given_at")
                .param("today", today)
                .param("person", helper.value())
                .query((row, number) -> grant(row))
                .list();
    }

    List<ProxyGrant> given(PatientId patient, LocalDate today) {
        return jdbc.sql(LIVING + "and g.patient_id = :patient order by g.given_at")
                .param("today", today)
                .param("patient", patient.value())
                .query((row, number) -> grant(row))
                .list();
    }

    private static ProxyGrant grant(ResultSet row) throws SQLException {
        return new ProxyGrant(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("patient_name"),
                row.getString("relationship"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
