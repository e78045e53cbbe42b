package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
class RoutesTest {
    @Autowired
    RoutesCheck check;

    @Autowired
    Routes routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_route_is_declared() {
        var undeclared = new TreeSet<>(check.mapped());
        undeclared.removeAll(check.declared());
        assertThat(undeclared).isEmpty();
    }

    @Test
    void every_declared_route_exists() {
        var invented = new TreeSet<>(check.declared());
        invented.removeAll(check.mapped());
        assertThat(invented).filteredOn(line -> !line.contains("*")).isEmpty();
    }

    /// A chart is reached through the person only (ChartAccess); an id that a request names opens nothing.
    @Test
    void no_page_of_the_patient_side_takes_a_patients_id_from_the_request() {
        var patientSide = routes.all().stream()
                .filter(route -> route.audience() == Audience.PATIENT_SIDE)
                .map(route -> route.path().getPatternString())
                .collect(Collectors.toSet());
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getPatternValues().stream().noneMatch(patientSide::contains)) return;
            assertThat(handler.getMethod().getParameterTypes())
                    .as(handler.toString())
                    .doesNotContain(PatientId.class);
        });
    }

    @Test
    void no_route_is_declared_twice() {
        assertThat(routes.all().stream()
                        .map(route -> route.method() + " " + route.path().getPatternString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void after_signing_in_nobody_is_sent_to_another_site_or_into_an_act() {
        for (String address : new String[] {
            "https://example.org/",
            "//example.org/",
            "/\\example.org",
            "/sign-out",
            "javascript:alert(1)",
            "/sign-in",
            "/nowhere",
            "/me\r\nSet-Cookie: a=b",
            "/me?{x}"
        }) {
            assertThat(routes.page(address)).as(address).isEmpty();
        }
    }
}
