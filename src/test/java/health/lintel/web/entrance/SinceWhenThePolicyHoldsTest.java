package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.web.gate.Portal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinceWhenThePolicyHoldsTest extends Portal {
    private static final Instant MAY = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void the_page_says_since_when_and_names_no_other_version_while_there_is_one() {
        assertThat(browser.get("/policy").html())
                .contains("version 1", "It has been in force since")
                .doesNotContain("Other versions");
        assertThat(browser.get("/policy?lang=es").html()).contains("Vale desde el");
        assertThat(browser.get("/policy?version=1").status()).isEqualTo(200);
        assertThat(browser.get("/policy?version=2").status()).isEqualTo(404);
        assertThat(browser.get("/policy?version=x").status()).isEqualTo(404);
    }

    @Test
    void an_earlier_version_says_that_it_is_one() {
        var history = List.of(new Policies.Kept(2, NOVEMBER), new Policies.Kept(1, MAY));
        var texts = PolicyFile.shipped().textsInForce();
        PolicyPage first = new PolicyPage(1, texts, history);
        assertThat(first.isInForce()).isFalse();
        assertThat(first.since()).isEqualTo(MAY);
        PolicyPage second = new PolicyPage(2, texts, history);
        assertThat(second.isInForce()).isTrue();
        assertThat(second.others()).extracting(Policies.Kept::number).containsExactly(1);
    }
}
