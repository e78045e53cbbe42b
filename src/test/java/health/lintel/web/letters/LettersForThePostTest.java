package health.lintel.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.conduct.CaseState;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.PersonId;
import health.lintel.endings.Ending;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.web.ui.Prints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the post brings: PDFs of the same HTML, in both languages. They lie under target/letters to be looked at.
@PortalTest
class LettersForThePostTest {
    @Autowired
    Letters letters;

    @Autowired
    Paper paper;

    @Autowired
    Prints prints;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday() {
        clock.set(MovableClock.START);
    }

    @Test
    void the_notice_says_what_when_which_words_what_still_works_and_how_to_appeal() throws IOException {
        String english =
                text("notice-en", letters.conduct(incident("Rob", "en"), CaseState.SUSPENDED, clock.instant()));
        assertThat(english)
                .contains("Mon, Nov 23, 10:00 AM", "You are all <idiots> & worse", "What still works")
                .contains("(555) 555-0100", "If we were wrong", "911");
        String spanish = text("notice-es", letters.conduct(incident("Rosa", "es"), CaseState.UPHELD, clock.instant()));
        assertThat(spanish)
                .contains("Lo que sigue abierto", "Qué pasa ahora", "Si fue un error", "lun 23 de noviembre");
    }

    @Test
    void the_letter_that_ends_care_says_the_last_day_emergency_medicines_records_and_who_signs() throws IOException {
        PersonId lee = practice.staff("Dr. Lee", StaffRole.PROVIDER);
        LocalDate last = LocalDate.of(2026, 12, 26);
        String english = text("ending-en", letters.ending(ending("Ida", "en"), last, "Threats to our staff.", lee));
        assertThat(english)
                .contains("Dec 26, 2026", "Threats to our staff.", "In an emergency", "Your medicines", "Your records")
                .contains("Dr. Lee");
        String spanish = text("ending-es", letters.ending(ending("Inés", "es"), last, "Amenazas.", lee));
        assertThat(spanish).contains("26 de diciembre de 2026", "Sus medicinas", "Su expediente", "Otro médico");
    }

    private String text(String name, Letter letter) throws IOException {
        byte[] pdf = prints.pdf(paper.html(letter));
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isLessThanOrEqualTo(2);
            return new PDFTextStripper().getText(read);
        }
    }

    private Incident incident(String given, String language) {
        ChartAccess access = patient(given, language);
        String words = "You are all <idiots> & worse. ¡Ya verán!";
        return new Incident(
                UUID.randomUUID(),
                access.patient(),
                access.actor(),
                Incident.Kind.ABUSE,
                null,
                words,
                1,
                clock.instant(),
                null);
    }

    private Ending ending(String given, String language) {
        ChartAccess access = patient(given, language);
        return new Ending(
                UUID.randomUUID(),
                access.patient(),
                Ending.Reason.CONDUCT,
                null,
                null,
                clock.instant(),
                access.actor(),
                List.of(),
                Map.of(),
                null,
                List.of());
    }

    private ChartAccess patient(String given, String language) {
        ChartAccess access = practice.patient(given);
        people.changeLanguage(access.actor(), language);
        return access;
    }
}
