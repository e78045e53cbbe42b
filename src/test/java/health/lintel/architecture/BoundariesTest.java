package health.lintel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.lintel.people.ChartAccess;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.lintel");

    @Test
    void only_pages_know_of_the_web() {
        noClasses()
                .that()
                .resideOutsideOfPackages("health.lintel.web..", "health.lintel.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "gg.jte..", "jakarta.servlet..")
                .check(CODE);
    }

    @Test
    void only_the_importer_knows_the_fhir_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("health.lintel.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn..", "org.hl7..")
                .check(CODE);
    }

    @Test
    void reading_and_deciding_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("health.lintel.triage..", "health.lintel.facts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..", "java.sql..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("health.lintel.decisions..")
                .and()
                .doNotHaveSimpleName("Receipts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..", "java.sql..")
                .check(CODE);
    }

    @Test
    void pages_never_touch_the_database() {
        noClasses()
                .that()
                .resideInAPackage("health.lintel.web..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(CODE);
    }

    @Test
    void pages_of_patients_and_of_staff_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("health.lintel.web.patient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("health.lintel.web.staff..", "health.lintel.web.admin..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("health.lintel.web.staff..", "health.lintel.web.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("health.lintel.web.patient..")
                .check(CODE);
    }

    @Test
    void nobody_but_people_makes_the_right_to_a_chart() {
        assertThat(ChartAccess.class.getConstructors()).isEmpty();
    }
}
