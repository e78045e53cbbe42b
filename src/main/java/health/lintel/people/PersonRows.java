package health.lintel.people;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonRows {
    private static final String PATIENT = """
            select p.id, p.given, p.family, p.birth_date, p.sex, p.language, p.email, p.phone, t.mrn,
                   coalesce((select s.standing from people.standing s where s.patient_id = t.patient_id
                             order by s.since desc limit 1), 'registered') as standing
            from people.patient t join people.person p on p.id = t.patient_id
            """;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        jdbc.sql("""
                insert into people.person (id, given, family, birth_date, sex, language, email, phone)
                values (:id, :given, :family, :birth, :sex, :language, :email, :phone)
                on conflict (id) do update set given = excluded.given, family = excluded.family,
                    birth_date = excluded.birth_date, sex = excluded.sex, language = excluded.language,
                    email = coalesce(excluded.email, person.email), phone = coalesce(excluded.phone, person.phone)""")
                .param("id", person.id().value())
                .param("given", person.given())
                .param("family", person.family())
                .param("birth", person.birthDate())
                .param("sex", person.sex())
                .param("language", person.language())
                .param("email", person.email())
                .param("phone", person.phone())
                .update();
    }

    void updateLanguage(PersonId person, String language) {
        jdbc.sql("update people.person set language = :language where id = :id")
                .param("id", person.value())
                .param("language", language)
                .update();
    }

    void insertPatient(PatientId patient, @Nullable String fhirId, @Nullable String mrn) {
        jdbc.sql("""
                insert into people.patient (patient_id, fhir_id, mrn) values (:id, :fhir, :mrn)
                on conflict (patient_id) do update set mrn = excluded.mrn""")
                .param("id", patient.value())
                .param("fhir", fhirId)
                .param("mrn", mrn)
                .update();
    }

    void insertStanding(
            UUID id, PatientId patient, Standing standing, Instant since, @Nullable PersonId by, String why) {
        jdbc.sql("""
                insert into people.standing (id, patient_id, standing, since, set_by, why)
                values (:id, :patient, :standing, :since, :by, :why)""")
                .param("id", id)
                .param("patient", patient.value())
                .param("standing", standing.stored())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .update();
    }

    Optional<Person> person(PersonId id) {
        return jdbc.sql(
                        "select id, given, family, birth_date, sex, language, email, phone from people.person where id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    Optional<AtTheDoor> atTheDoor(PersonId id) {
        return jdbc.sql("""
                        select coalesce(s.name, p.given || ' ' || p.family) as name, s.role, p.language,
                               exists (select from people.patient t where t.patient_id = p.id) as patient
                        from people.person p left join (%s) s on s.person_id = p.id
                        where p.id = :id""".formatted(StaffRows.PRESENT))
                .param("id", id.value())
                .query((row, number) -> atTheDoor(row))
                .optional();
    }

    Optional<Patient> patient(PatientId id) {
        return jdbc.sql(PATIENT + "where t.patient_id = :id")
                .param("id", id.value())
                .query((row, number) -> patient(row))
                .optional();
    }

    List<Patient> patients(Collection<PatientId> ids) {
        return jdbc.sql(PATIENT + "where t.patient_id = any(:ids)")
                .param("ids", ids.stream().map(PatientId::value).toArray(UUID[]::new))
                .query((row, number) -> patient(row))
                .list();
    }

    Optional<PatientId> patientByFhirId(String fhirId) {
        return jdbc.sql("select patient_id from people.patient where fhir_id = :id")
                .param("id", fhirId)
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<Patient> ofFamily(String family, int most) {
        return jdbc.sql(PATIENT + "where lower(p.family) = lower(:family) order by p.given, p.id limit :most")
                .param("family", family)
                .param("most", most)
                .query((row, number) -> patient(row))
                .list();
    }

    /// Patients whose name contains the words, or whose MRN or birth date (3/2/1974) is the text, by family name.
    List<Patient> search(String text, int most) {
        return jdbc.sql(PATIENT + """
                where (p.given || ' ' || p.family) ilike '%' || :text || '%' or t.mrn = :text
                   or to_char(p.birth_date, 'FMMM/FMDD/YYYY') = :text
                   or to_char(p.birth_date, 'MM/DD/YYYY') = :text
                order by p.family, p.given limit :most""")
                .param("text", text.replace("%", "\\%").replace("_", "\\_"))
                .param("most", most)
                .query((row, number) -> patient(row))
                .list();
    }

    boolean isPatient(PatientId id) {
        return jdbc.sql("select 1 from people.patient where patient_id = :id")
                .param("id", id.value())
                .query((row, number) -> 1)
                .optional()
                .isPresent();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("given"),
                row.getString("family"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("language"),
                row.getString("email"),
                row.getString("phone"));
    }

    private static AtTheDoor atTheDoor(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new AtTheDoor(
                row.getString("name"),
                role == null ? null : StaffRole.valueOf(role),
                row.getBoolean("patient"),
                row.getString("language"));
    }

    private static Patient patient(ResultSet row) throws SQLException {
        return new Patient(
                new PatientId(row.getObject("id", UUID.class)),
                person(row),
                row.getString("mrn"),
                Standing.of(row.getString("standing")));
    }
}
