package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuspensionRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    SuspensionRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insert(Suspension suspension) {
        jdbc.sql("""
                insert into conduct.suspension (id, person_id, patient_id, incident_id, began_at)
                values (:id, :person, :patient, :incident, :at)""")
                .param("id", suspension.id())
                .param("person", suspension.person().value())
                .param("patient", suspension.patient().value())
                .param("incident", suspension.incident())
                .param("at", suspension.began().atOffset(UTC))
                .update();
    }

    /// The suspension in force for a person. Seen by the person, by those who may see the patient, and by staff.
    Optional<Suspension> of(PersonId person) {
        return jdbc.sql("""
                select s.* from conduct.suspension s
                where s.person_id = :person
                  and not exists (select from conduct.suspension_end e where e.suspension_id = s.id)
                order by s.began_at limit 1""")
                .param("person", person.value())
                .query((row, number) -> new Suspension(
                        row.getObject("id", UUID.class),
                        person,
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("incident_id", UUID.class),
                        Columns.moment(row, "began_at")))
                .optional();
    }

    void end(UUID incident, PersonId by, Instant at, String why) {
        jdbc.sql("""
                insert into conduct.suspension_end (suspension_id, person_id, ended_at, ended_by, why)
                select id, person_id, :at, :by, :why from conduct.suspension where incident_id = :incident
                on conflict do nothing""")
                .param("incident", incident)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("why", why)
                .update();
    }

    /// Whether it is new: the same key a second time adds nothing.
    boolean insertAppeal(UUID id, Suspension suspension, String words, Instant at) {
        return jdbc.sql("""
                insert into conduct.appeal (id, person_id, suspension_id, words, made_at)
                values (:id, :person, :suspension, :words, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("person", suspension.person().value())
                        .param("suspension", suspension.id())
                        .param("words", sealer.seal(words, id))
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    List<String> appeals(UUID suspension) {
        return jdbc.sql("select id, words from conduct.appeal where suspension_id = :id order by made_at")
                .param("id", suspension)
                .query((row, number) -> sealer.openText(row.getBytes("words"), row.getObject("id", UUID.class)))
                .list();
    }

    Optional<UUID> ofIncident(UUID incident) {
        return jdbc.sql("select id from conduct.suspension where incident_id = :id")
                .param("id", incident)
                .query(UUID.class)
                .optional();
    }
}
