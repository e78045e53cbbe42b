package health.lintel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RowLevelSecurityTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Test
    void the_application_works_under_a_role_that_owns_nothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("lintel_app");
        assertThat(jdbc.sql("select count(*) from pg_tables where tableowner = 'lintel_app'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'lintel_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void every_table_with_a_patient_has_row_level_security_forced() {
        var naked = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list();
        assertThat(naked).isEmpty();
    }

    @Test
    void what_one_patient_may_see_is_forgotten_when_the_connection_goes_back_to_the_pool() {
        for (int i = 0; i < 50; i++) {
            transactions.forPatient(PersonId.next(), PatientId.next(), () -> "");
            assertThat(jdbc.sql("select coalesce(current_setting('lintel.patient', true), '')")
                            .query(String.class)
                            .single())
                    .isEmpty();
        }
    }

    @Test
    void work_for_a_patient_cannot_reach_another_patient_or_the_whole_practice() {
        PersonId person = PersonId.next();
        assertThatThrownBy(() -> transactions.forPatient(
                        person, PatientId.next(), () -> transactions.forPatient(person, PatientId.next(), () -> "")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> transactions.forPatient(person, PatientId.next(), () -> transactions.forSystem(() -> "")))
                .isInstanceOf(IllegalStateException.class);
    }
}
