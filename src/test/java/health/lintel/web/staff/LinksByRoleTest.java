package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.people.StaffRole;
import org.junit.jupiter.api.Test;

class LinksByRoleTest extends StaffPeople {
    private static final String PATIENTS = "<a href=\"/patients\"";
    private static final String ON_CALL = "<a href=\"/on-call\"";
    private static final String STAFF = "<a href=\"/admin/people\"";

    @Test
    void the_front_desk_is_offered_patients_and_calls_and_neither_the_night_nor_the_staff() {
        assertThat(queue(StaffRole.FRONT_DESK))
                .contains(PATIENTS, "href=\"/call\"")
                .doesNotContain(ON_CALL, STAFF);
    }

    @Test
    void a_nurse_is_offered_the_night() {
        assertThat(queue(StaffRole.CLINICAL_SUPPORT))
                .contains(PATIENTS, ON_CALL)
                .doesNotContain(STAFF);
    }

    @Test
    void a_manager_is_offered_the_staff() {
        assertThat(queue(StaffRole.MANAGER)).contains(PATIENTS, STAFF).doesNotContain(ON_CALL);
    }

    @Test
    void an_administrator_is_offered_no_patient_at_all() {
        assertThat(queue(StaffRole.ADMINISTRATOR))
                .contains(STAFF)
                .doesNotContain(PATIENTS, ON_CALL, "href=\"/call\"", "action=\"/patients\"");
    }

    @Test
    void every_link_of_the_header_opens() {
        for (StaffRole role : StaffRole.values()) {
            var browser = desk("Sam", role).browser();
            String page = browser.get("/q").html();
            String nav = page.substring(page.indexOf("<header"), page.indexOf("</header>"));
            java.util.regex.Pattern.compile("<a href=\"([^\"]+)\"")
                    .matcher(nav)
                    .results()
                    .forEach(link -> assertThat(browser.get(link.group(1)).status())
                            .as(role + " " + link.group(1))
                            .isEqualTo(200));
        }
    }

    private String queue(StaffRole role) {
        return desk("Sam", role).browser().get("/q").html();
    }
}
