package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.appointments.Appointments;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwoTabsTwoPatientsTest extends Portal {
    private static final String WORDS = "She needs her yearly check & likes mornings.";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired
    Appointments appointments;

    private Cast.Actor ana;
    private Cast.Actor rosa;
    private Cast.Actor teo;

    @BeforeEach
    void teo_helps_ana_and_rosa() {
        ana = cast.patient("Ana", "Reyes");
        rosa = cast.patient("Rosa", "Reyes");
        teo = cast.patient("Teo", "Reyes");
        people.grant(teo.id(), ana.asPatient(), "son", null, null);
        people.grant(teo.id(), rosa.asPatient(), "nephew", null, null);
        browser = signedIn(teo);
    }

    @Test
    void a_request_opened_for_ana_and_sent_while_helping_rosa_lands_in_neither_chart() {
        FormBrowser.Page sent = sentForAnaWhileHelpingRosa();

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.html())
                .contains("You now help <strong>Rosa Reyes</strong>")
                .contains("written for <strong>Ana Reyes</strong>")
                .contains("yearly check &amp; likes mornings");
        assertThat(requests(ana)).isZero();
        assertThat(requests(rosa)).isZero();
    }

    @Test
    void one_press_sends_it_for_ana_and_ana_is_the_one_helped_then() {
        FormBrowser.Page asked = sentForAnaWhileHelpingRosa();

        assertThat(browser.post("/visits/request", form(asked, 1)).to()).startsWith("/visits/requests/");

        assertThat(requests(ana)).isEqualTo(1);
        assertThat(requests(rosa)).isZero();
        assertThat(browser.get("/home").html()).contains("You are helping").contains("Ana Reyes");
    }

    @Test
    void the_other_press_sends_it_for_rosa() {
        FormBrowser.Page asked = sentForAnaWhileHelpingRosa();

        assertThat(browser.post("/visits/request", form(asked, 2)).to()).startsWith("/visits/requests/");

        assertThat(requests(ana)).isZero();
        assertThat(requests(rosa)).isEqualTo(1);
    }

    @Test
    void words_of_a_draft_for_ana_become_a_draft_for_rosa_only_when_said_so() {
        helps(ana);
        String draft =
                browser.post("/messages/new", "who", ana.id().toString()).to().replace("/about", "");
        String tag = browser.chart().orElseThrow();
        helps(rosa);

        FormBrowser.Page asked = browser.post(draft + "/words", "_for", tag, "text", "Her ankle is sore.");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html()).contains("Her ankle is sore.").contains("/messages/new/again");

        String begun = browser.post("/messages/new/again", form(asked, 2)).to();
        assertThat(browser.get(begun.replace("/about", "/words")).html()).contains("Her ankle is sore.");
        assertThat(begun).doesNotContain(draft);
    }

    @Test
    void a_form_that_does_not_say_for_whom_is_asked_about() {
        helps(rosa);
        FormBrowser.Page asked = browser.post("/try/words/1", "_for", "", "text", WORDS);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html()).contains("We can't tell for whom").contains("They are about Rosa Reyes");
    }

    @Test
    void a_tag_of_another_session_is_worth_nothing() {
        helps(ana);
        String tag = browser.chart().orElseThrow();
        FormBrowser elsewhere = signedIn(teo);
        elsewhere.post("/acting-for", "patient", ana.id().toString());
        assertThat(elsewhere.chart().orElseThrow()).isNotEqualTo(tag);
        assertThat(elsewhere.post("/try/words/1", "_for", tag, "text", WORDS).status())
                .isEqualTo(409);
    }

    @Test
    void when_the_right_to_act_for_ana_ended_meanwhile_the_words_are_still_there() {
        helps(ana);
        String tag = browser.chart().orElseThrow();
        people.helpersOf(people.access(
                                new PersonId(ana.id().value()),
                                new PatientId(ana.id().value()))
                        .orElseThrow())
                .forEach(grant -> people.endGrant(grant, null, "test"));
        FormBrowser.Page asked = browser.post("/visits/request", request(tag));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html()).contains("likes mornings").doesNotContain("Ana Reyes");
    }

    @Test
    void the_tag_is_no_id_of_anybody() {
        helps(ana);
        assertThat(browser.chart().orElseThrow())
                .matches("[0-9a-f]{24}")
                .isNotEqualTo(ana.id().toString().replace("-", "").substring(0, 24));
    }

    private FormBrowser.Page sentForAnaWhileHelpingRosa() {
        helps(ana);
        String tag = FormBrowser.chart(browser.get("/visits/request")).orElseThrow();
        helps(rosa);
        return browser.post("/visits/request", request(tag));
    }

    private static String[] request(String tag) {
        return new String[] {
            "_for", tag, "once", UUID.randomUUID().toString(), "draft", "", "reason", WORDS, "how", "office"
        };
    }

    private void helps(Cast.Actor patient) {
        browser.post("/acting-for", "patient", patient.id().toString());
    }

    private int requests(Cast.Actor patient) {
        return appointments
                .requests(people.access(patient.id(), patient.asPatient()).orElseThrow())
                .size();
    }

    /// The fields of a form on the page, the first of the main part being 1.
    private static String[] form(FormBrowser.Page page, int number) {
        String main = page.html().substring(page.html().indexOf("<main"));
        Matcher field = HIDDEN.matcher(main.split("<form ")[number].split("</form>")[0]);
        List<String> fields = new ArrayList<>();
        while (field.find()) {
            if (field.group(1).equals("_csrf")) continue;
            fields.add(field.group(1));
            fields.add(field.group(2).replace("&amp;", "&"));
        }
        return fields.toArray(String[]::new);
    }
}
