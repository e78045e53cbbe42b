package health.lintel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
    private static final PolicyVersion SHIPPED = PolicyFile.shipped();

    @Test
    void the_shipped_policy_can_be_kept() {
        assertThat(SHIPPED.id()).isEqualTo("practice v1");
        assertThat(SHIPPED.off()).isEmpty();
    }

    @Test
    void every_clause_has_words_for_the_patient_and_a_next_step() {
        for (Clause clause : Clause.values()) {
            assertThat(SHIPPED.text(clause).clause()).isEqualTo(clause);
            assertThat(SHIPPED.text(clause).paragraphs()).as(clause.id()).isNotEmpty();
            assertThat(Situation.values()).as(clause.id()).anyMatch(situation -> situation.clause() == clause);
        }
        for (Situation situation : Situation.values()) {
            Words words = SHIPPED.say(situation, Map.of());
            assertThat(words.en()).as(situation.name()).isNotBlank();
            assertThat(words.en()).as(situation.name()).isNotEqualTo(words.es());
        }
    }
}
