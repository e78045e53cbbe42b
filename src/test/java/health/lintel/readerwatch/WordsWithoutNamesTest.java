package health.lintel.readerwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsWithoutNamesTest {
    private static final List<String> KNOWN = List.of("Rosa Delgado", "Lou Nurse", "Dr. Amara Lee");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write me at rosa.d+x@mail.example.org please | write me at [EMAIL] please",
                "call 555-555-0142 or (555) 555 0142 | call [PHONE] or [PHONE]",
                "ssn 123-45-6789, MRN 00481516 | ssn [NUMBER], MRN [NUMBER]",
                "member XJH449021 on the card | member [NUMBER] on the card",
                "DOB 3/11/1948, seen 2026-11-20 | DOB [DATE], seen [DATE]",
                "since Nov. 12th, or el 3 de mayo de 2026 | since [DATE], or el [DATE]",
                "the new address is 2210 Quail Run, unit B | the new address is [ADDRESS], unit B",
                "My name is Harold Binkley and I hurt | My name is [NAME] and I hurt",
                "soy Ana María Ruiz, me duele | soy [NAME], me duele",
                "I told Mrs. Okafor about it | I told Mrs. [NAME] about it",
                "my husband Bob fell | my husband [NAME] fell",
                "It is better now. Thanks, Harold B. | It is better now. Thanks, [NAME]",
                "rosa is dizzy, Delgado's chart | [NAME] is dizzy, [NAME] chart",
                "ask dr lee or lou | ask dr [NAME] or [NAME]",
                "my mother is 94 years old | my mother is [AGE] years old"
            })
    void what_names_a_person_is_covered(String written, String masked) {
        assertThat(Masking.mask(written, KNOWN)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fever 102.4 since last night",
                "my pressure is 180/110 and then 98/60",
                "metoprolol 50 mg twice, sugar 412, 36 weeks",
                "no fever, chills or cough",
                "me duele el pecho, 39.2 de fiebre"
            })
    void what_a_nurse_measures_stays(String written) {
        assertThat(Masking.mask(written, KNOWN)).isEqualTo(written);
    }

    @Test
    void a_long_text_is_covered_in_a_moment() {
        String text = "My name is Harold Binkley, call 555-555-0142. ".repeat(400);
        assertThat(Masking.mask(text, KNOWN)).doesNotContain("Harold", "0142");
    }
}
