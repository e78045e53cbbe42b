package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.triage.Triage;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.WordBook;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ARefillWentWrongTest {
    private final WordBook book = new WordBook(WordBook.Missing.FAIL);

    @Test
    void whatever_is_chosen_is_read_as_trouble_with_a_refill_in_both_languages() {
        for (Language language : Language.values())
            for (String kind : RefillTroubleController.KINDS) {
                String said = book.in(language, ZoneId.of("America/New_York"))
                        .of("medicines.troubleSaid." + kind, "medicine", "Atorvastatin 20 MG Oral Tablet");
                var reading = new Triage().read(said, language.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(reading.refillTrouble()).as(said).isTrue();
            }
    }
}
