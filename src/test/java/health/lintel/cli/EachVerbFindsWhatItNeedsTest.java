package health.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.fhir.FhirImport;
import health.lintel.people.People;
import health.lintel.readerwatch.Corrections;
import health.lintel.readerwatch.Corrections.Which;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The verbs that open only a part of the portal do open it, on an empty home.
class EachVerbFindsWhatItNeedsTest {
    @TempDir
    Path home;

    @Test
    void accounts_charts_and_corrections_open_one_after_the_other() {
        try (var portal = open(AccountsOnly.class)) {
            assertThat(portal.getBean(EnrollmentCodes.class)).isNotNull();
            assertThat(portal.getBean(People.class).staff()).isEmpty();
        }
        try (var portal = open(ChartsOnly.class)) {
            assertThat(portal.getBean(FhirImport.class)).isNotNull();
        }
        try (var portal = open(CorrectionsOnly.class)) {
            assertThat(portal.getBean(Corrections.class).export(Which.ALL_JUDGED))
                    .isEmpty();
        }
    }

    private ConfigurableApplicationContext open(Class<?> part) {
        return Part.of(part).run("--lintel.home=" + home);
    }
}
