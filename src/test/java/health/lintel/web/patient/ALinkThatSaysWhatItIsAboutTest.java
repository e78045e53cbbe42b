package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.messaging.Writing;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ALinkThatSaysWhatItIsAboutTest extends Portal {
    @Autowired
    Writing writing;

    @Test
    void who_comes_from_the_list_of_medicines_is_not_asked_again_what_it_is_about() {
        var rosa = cast.patient("Rosa", "Delgado");
        FormBrowser with = signedIn(rosa);
        assertThat(with.get("/messages/new?lane=refill").html()).contains("name=\"lane\" value=\"refill\"");
        assertThat(with.post("/messages/new", "who", "me", "lane", "refill").to())
                .endsWith("/words");
        assertThat(writing.drafts(people.access(rosa.id(), rosa.asPatient()).orElseThrow()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.lane()).isEqualTo("refill"));
    }

    @Test
    void a_lane_that_does_not_exist_is_no_lane() {
        FormBrowser with = signedIn(cast.patient("Rosa", "Delgado"));
        assertThat(with.get("/messages/new?lane=gossip").html()).doesNotContain("value=\"gossip\"");
        assertThat(with.post("/messages/new", "who", "me", "lane", "gossip").to())
                .endsWith("/about");
    }

    @Test
    void the_lane_is_kept_while_somebody_says_about_whom_it_is() {
        FormBrowser with = signedIn(cast.patient("Rosa", "Delgado"));
        assertThat(with.post("/messages/new", "lane", "billing").html()).contains("name=\"lane\" value=\"billing\"");
    }
}
