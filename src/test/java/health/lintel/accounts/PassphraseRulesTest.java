package health.lintel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.PassphraseRules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseRulesTest {
    private static final List<String> ABOUT =
            List.of("Marisol Quintero", "marisol.quintero@example.org", "Harbor Family Practice");
    private final PassphraseRules rules = new PassphraseRules();

    @Test
    void fourteen_characters_are_too_few_and_fifteen_are_enough() {
        assertThat(rules.problem("teapot ivory k", ABOUT)).contains(Problem.TOO_SHORT);
        assertThat(rules.problem("teapot ivory ka", ABOUT)).isEmpty();
    }

    @Test
    void a_book_is_too_long() {
        assertThat(rules.problem("teapot ivory ".repeat(20), ABOUT)).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "Correct-Horse-Battery-Staple",
                "May the Force be with you!",
                "aaaaaaaaaaaaaaaaaaaa",
                "123456789012345678",
                "qwertyuiopasdfghjkl",
                "passwordpassword",
                "abcabcabcabcabcabc",
                "padre nuestro que estás en el cielo"
            })
    void what_everybody_tries_first_is_too_easy(String passphrase) {
        assertThat(rules.problem(passphrase, ABOUT)).contains(Problem.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"marisolquintero1980", "Marisol Quintero!", "harborfamilypractice", "quintero@example.org1"})
    void ones_own_name_and_the_practices_are_too_easy(String passphrase) {
        assertThat(rules.problem(passphrase, ABOUT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "green kettle walks slowly",
                "mi gato duerme sobre la radio",
                "vaiselle-trombone-93",
                "marisol paints seven quiet lighthouses"
            })
    void a_few_unrelated_words_are_good(String passphrase) {
        assertThat(rules.problem(passphrase, ABOUT)).isEmpty();
    }
}
