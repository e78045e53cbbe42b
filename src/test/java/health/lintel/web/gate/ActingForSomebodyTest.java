package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActingForSomebodyTest extends Portal {

    @Test
    void a_daughter_who_is_no_patient_acts_for_her_mother_and_every_page_says_so() {
        var mother = cast.patient("Ana", "Reyes");
        var daughter = cast.helper("Lucia", "Reyes");
        people.grant(daughter.id(), mother.asPatient(), "daughter", null, null);
        var browser = signedIn(daughter);
        assertThat(browser.get("/try/writing").html()).isEqualTo("writing for " + mother.id());
        assertThat(browser.get("/me").html()).contains("You are helping").contains("Ana Reyes");
    }

    @Test
    void a_patient_who_helps_another_says_for_whom_before_writing() {
        var mother = cast.patient("Ana", "Reyes");
        var son = cast.patient("Teo", "Reyes");
        people.grant(son.id(), mother.asPatient(), "son", null, null);
        var browser = signedIn(son);
        assertThat(browser.get("/try/chart").html()).isEqualTo(son.id().toString());
        assertThat(browser.get("/try/writing").to()).isEqualTo("/acting-for?then=%2Ftry%2Fwriting");
        assertThat(browser.get("/acting-for").html()).contains("For me").contains("For Ana Reyes");
        var chosen = browser.post("/acting-for", "patient", mother.id().toString(), "then", "/try/writing");
        assertThat(chosen.to()).isEqualTo("/try/writing");
        assertThat(browser.get("/try/writing").html()).isEqualTo("writing for " + mother.id());
    }

    @Test
    void when_the_grant_ends_the_chart_is_gone_at_once_and_no_other_takes_its_place() {
        var mother = cast.patient("Ana", "Reyes");
        var son = cast.patient("Teo", "Reyes");
        var grant = people.grant(son.id(), mother.asPatient(), "son", null, null);
        var browser = signedIn(son);
        browser.post("/acting-for", "patient", mother.id().toString());
        assertThat(browser.get("/try/chart").html()).isEqualTo(mother.id().toString());
        people.endGrant(grant, null, "test");
        assertThat(browser.get("/try/chart").to()).startsWith("/acting-for");
        assertThat(browser.post("/try/words/1", "text", "she feels worse").to()).startsWith("/acting-for");
    }

    @Test
    void a_patient_ends_the_help_of_a_helper() {
        var mother = cast.patient("Ana", "Reyes");
        var daughter = cast.helper("Lucia", "Reyes");
        var grant = people.grant(daughter.id(), mother.asPatient(), "daughter", null, null);
        var browser = signedIn(mother);
        assertThat(browser.get("/me").html()).contains("Lucia Reyes");
        assertThat(browser.post("/me/helpers/" + grant.id() + "/end").to()).isEqualTo("/me");
        assertThat(people.chartsOf(daughter.id())).isEmpty();
    }

    @Test
    void nobody_ends_the_help_that_somebody_else_is_given() {
        var mother = cast.patient("Ana", "Reyes");
        var daughter = cast.helper("Lucia", "Reyes");
        var grant = people.grant(daughter.id(), mother.asPatient(), "daughter", null, null);
        var stranger = signedIn(cast.patient("Bruno", "Keller"));
        var helper = signedIn(daughter);
        assertThat(stranger.post("/me/helpers/" + grant.id() + "/end").status()).isEqualTo(404);
        assertThat(helper.post("/me/helpers/" + grant.id() + "/end").status()).isEqualTo(404);
        assertThat(people.chartsOf(daughter.id())).hasSize(1);
    }
}
