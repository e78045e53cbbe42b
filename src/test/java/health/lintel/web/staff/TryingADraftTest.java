package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.policy.PolicyFile;
import health.lintel.versions.Versions;
import health.lintel.web.gate.FormBrowser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a manager does with a draft, and what the figures show.
class TryingADraftTest extends StaffPeople {
    private static final String TRIALS = "/admin/policy/simulations";

    @Autowired
    Versions versions;

    @Test
    void a_manager_tries_a_shorter_window_and_sees_what_changes_without_a_word_of_a_patient() {
        PatientId rosa = seenForAnAnkle("Rosa");
        writes(rosa, "follow-up", ANKLE + " Zebulon");
        FormBrowser mo = desk("Mo", StaffRole.MANAGER).browser();
        String draft = PolicyFile.shipped().yaml().replace("office: 14", "office: 0");

        FormBrowser.Page begun = mo.post(TRIALS, "title", "No window", "which", "own", "yaml", draft, "days", "30");
        String address = begun.to();
        String page = ended(mo, address);

        assertThat(page)
                .contains("No window", "came out the same again, to the letter", "Changed cases", "<svg class=\"chart")
                .contains("belongs to a recent visit", "What this takes for granted")
                .doesNotContain("Zebulon", "Rosa", rosa.toString());
        assertThat(mo.get(address + "/csv").html())
                .startsWith("side,by,group,what,number\r\n")
                .doesNotContain("Zebulon", "Rosa");
        assertThat(mo.get(TRIALS + "?lang=es").html()).contains("Probar un borrador", "No window");
    }

    @Test
    void a_draft_that_is_no_policy_is_refused_with_what_is_wrong() {
        FormBrowser mo = desk("Mo", StaffRole.MANAGER).browser();
        FormBrowser.Page refused =
                mo.post(TRIALS, "title", "Bad", "which", "own", "yaml", "policy: bad\n", "days", "30");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("clauses: is missing", "policy: bad");
        assertThat(mo.post(TRIALS, "which", "999999", "days", "30").status()).isEqualTo(422);
        assertThat(mo.post(TRIALS, "which", "none", "days", "31").status()).isEqualTo(422);
    }

    @Test
    void a_draft_in_the_editor_is_tried_from_its_page() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        String draft = Integer.toString(versions.begin(mo.who().id(), 1, "a shorter window"));

        assertThat(mo.browser().get("/admin/policy/" + draft).html()).contains(TRIALS + "?which=" + draft);
        assertThat(mo.browser().get(TRIALS + "?which=" + draft).html())
                .contains("<option value=\"" + draft + "\" selected>Version " + draft + " of our policy (Draft)");
        String address = mo.browser()
                .post(TRIALS, "title", "From the editor", "which", draft, "days", "30")
                .to();
        assertThat(ended(mo.browser(), address)).contains("The draft decides everything as it was decided.");
    }

    @Test
    void a_draft_is_asked_beside_the_policy_until_the_manager_ends_it() {
        FormBrowser mo = desk("Mo", StaffRole.MANAGER).browser();
        mo.post(TRIALS + "/shadow", "title", "Beside", "which", "1");
        assertThat(mo.get(TRIALS).html()).contains("Asked beside our policy: Beside");
        mo.post(TRIALS + "/shadow/end");
        assertThat(mo.get(TRIALS).html()).doesNotContain("Asked beside our policy: Beside");
    }

    @Test
    void nurses_providers_and_the_front_desk_see_neither_trials_nor_figures() {
        for (StaffRole role : new StaffRole[] {StaffRole.CLINICAL_SUPPORT, StaffRole.PROVIDER, StaffRole.FRONT_DESK}) {
            FormBrowser browser = desk("Kim", role).browser();
            assertThat(browser.get(TRIALS).status()).as(role.name()).isGreaterThanOrEqualTo(403);
            assertThat(browser.get("/admin/figures").status()).as(role.name()).isGreaterThanOrEqualTo(403);
            assertThat(browser.post(TRIALS, "which", "none", "days", "30").status())
                    .as(role.name())
                    .isGreaterThanOrEqualTo(403);
        }
    }

    @Test
    void the_figures_say_in_sentences_what_they_draw_and_come_as_a_file() {
        PatientId rosa = seenForAnAnkle("Rosa");
        writes(rosa, "follow-up", ANKLE + " Zebulon");
        FormBrowser ada = desk("Ada", StaffRole.ADMINISTRATOR).browser();
        String page = ada.get("/admin/figures?days=90").html();
        assertThat(page)
                .contains("What people wrote about", "<svg class=\"chart heat\"", "<svg class=\"chart lines\"")
                .contains("Groups of fewer than 11 are held back")
                .doesNotContain("Zebulon", "Rosa");
        assertThat(ada.get("/admin/figures/csv").html())
                .startsWith("figure,row,column,value\r\n")
                .contains("\"hours\",\"Monday\",\"10\"")
                .doesNotContain("Zebulon", "Rosa");
        assertThat(ada.get("/admin/figures?days=90&lang=es").html()).contains("Cifras", "Cuándo escribe la gente");
    }

    private static String ended(FormBrowser browser, String address) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.get(address).html(), page -> !page.contains("<progress"));
    }
}
