package health.lintel.people;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffRows {
    static final String PRESENT = """
            select s.person_id, s.name, s.role from people.staff_member s
            where not exists (select from people.departure d where d.person_id = s.person_id)
            """;

    private final JdbcClient jdbc;

    StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StaffMember member, @Nullable String fhirId) {
        jdbc.sql("""
                insert into people.staff_member (person_id, name, role, fhir_id) values (:id, :name, :role, :fhir)
                on conflict (person_id) do update set name = excluded.name, role = excluded.role""")
                .param("id", member.id().value())
                .param("name", member.name())
                .param("role", member.role().name())
                .param("fhir", fhirId)
                .update();
    }

    void insertDeparture(PersonId member, Instant at, @Nullable PersonId by, String why) {
        jdbc.sql("""
                insert into people.departure (person_id, left_at, recorded_by, why) values (:id, :at, :by, :why)
                on conflict do nothing""")
                .param("id", member.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .update();
    }

    Optional<StaffMember> present(PersonId id) {
        return jdbc.sql(PRESENT + "and s.person_id = :id")
                .param("id", id.value())
                .query((row, n) -> member(row))
                .optional();
    }

    List<StaffMember> present() {
        return jdbc.sql(PRESENT + "order by s.name")
                .query((row, n) -> member(row))
                .list();
    }

    /// The name of somebody who works or worked here.
    Optional<String> name(PersonId id) {
        return jdbc.sql("select name from people.staff_member where person_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private static StaffMember member(java.sql.ResultSet row) throws java.sql.SQLException {
        return new StaffMember(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                StaffRole.valueOf(row.getString("role")));
    }
}
