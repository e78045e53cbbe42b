package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.readerwatch.DrawnSample;
import health.lintel.readerwatch.SampleItem;
import health.lintel.web.gate.FormBrowser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class CheckingTheReaderTest extends StaffPeople {
    private static final String BILL = "Why was I charged twice on my bill?";

    @Autowired
    AutowireCapableBeanFactory beans;

    private DrawnSample drawn;
    private PatientId rosa;

    @BeforeEach
    void rosa_was_seen_on_friday() {
        drawn = beans.createBean(DrawnSample.class);
        drawn.begin();
        rosa = seenForAnAnkle("Rosa");
    }

    @Test
    void a_nurse_confirms_with_one_button_and_is_shown_what_is_left_and_what_it_allows_to_say() {
        writes(rosa, "billing", BILL);
        writes(rosa, "billing", BILL + " Please look.");
        drawn.nextMonday();
        Desk nora = nurse("Nora");
        assertThat(nora.browser().get("/sample").html()).contains("2 are left.", "0 of 2 are done");
        SampleItem first = drawn.items().getFirst();

        FormBrowser.Page page = nora.browser().get("/sample/" + first.message());
        assertThat(page.html()).contains("Message 1 of 2", "Drawn by lot", "charged twice", "<mark>");
        clock.advance(java.time.Duration.ofSeconds(60));
        FormBrowser.Page next = answer(nora, first, "RIGHT", List.of("BILLING"), "");

        assertThat(next.status()).isEqualTo(303);
        assertThat(next.to()).endsWith("/sample/" + drawn.items().get(1).message());
        assertThat(nora.browser().get("/sample").html())
                .contains("1 is left.", "1 of 2 are done, in about 1 min.", "1 looked at, 0 emergencies missed")
                .contains("at most 95.0 % at 95 % confidence");
    }

    @Test
    void a_changed_box_is_no_confirmation_and_no_box_at_all_is_asked_about() {
        writes(rosa, "billing", BILL);
        drawn.nextMonday();
        Desk nora = nurse("Nora");
        SampleItem item = drawn.items().getFirst();

        assertThat(answer(nora, item, "RIGHT", List.of("BILLING", "URGENT"), "").html())
                .contains("You changed a box.");
        assertThat(answer(nora, item, "CORRECTED", List.of(), "a note that stays")
                        .html())
                .contains("Tick at least one", "a note that stays");
        assertThat(answer(nora, item, "", List.of("BILLING"), "").status()).isEqualTo(422);
        assertThat(answer(nora, item, "CORRECTED", List.of("BILLING", "URGENT"), "")
                        .to())
                .endsWith("/sample");
        assertThat(nora.browser().get("/sample").html()).contains("All done for this week");
        assertThat(nora.browser().get("/sample/" + item.message()).html())
                .contains("Nora Test answered this", "The reader was corrected.", "Urgent, same day")
                .doesNotContain("Save the changes");
    }

    @Test
    void of_two_nurses_at_the_same_message_the_second_is_told_and_nothing_is_overwritten() {
        writes(rosa, "billing", BILL);
        drawn.nextMonday();
        Desk nora = nurse("Nora");
        Desk lou = nurse("Lou");
        SampleItem item = drawn.items().getFirst();
        nora.browser().get("/sample/" + item.message());
        lou.browser().get("/sample/" + item.message());

        answer(nora, item, "RIGHT", List.of("BILLING"), "");
        FormBrowser.Page late = answer(lou, item, "CORRECTED", List.of("URGENT"), "");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("Meanwhile somebody else answered.", "Nora Test answered this");
        assertThat(java.util.Objects.requireNonNull(drawn.items().getFirst().answer())
                        .by())
                .isEqualTo(nora.who().id());
    }

    @Test
    void a_week_without_messages_leaves_nothing_to_check() {
        drawn.nextMonday();

        assertThat(nurse("Nora").browser().get("/sample").html()).contains("Nothing to check");
    }

    @Test
    void the_front_desk_and_who_runs_the_portal_find_no_sample_and_a_message_outside_it_is_not_found() {
        writes(rosa, "billing", BILL);
        drawn.nextMonday();
        String item = "/sample/" + drawn.items().getFirst().message();
        for (StaffRole role :
                List.of(StaffRole.FRONT_DESK, StaffRole.BILLING, StaffRole.MANAGER, StaffRole.ADMINISTRATOR)) {
            Desk sam = desk("Sam", role);
            assertThat(sam.browser().get("/sample").status()).as("" + role).isEqualTo(404);
            assertThat(sam.browser().get(item).status()).as("" + role).isEqualTo(404);
            assertThat(sam.browser()
                            .post(item, "verdict", "RIGHT", "labels", "BILLING")
                            .status())
                    .as("" + role)
                    .isEqualTo(404);
        }
        assertThat(nurse("Nora").browser().get("/sample/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void in_spanish_too() {
        writes(rosa, "billing", BILL);
        drawn.nextMonday();
        Desk nora = nurse("Nora");

        assertThat(nora.browser().get("/sample?lang=es").html()).contains("Revisar al lector", "Queda 1.");
        assertThat(nora.browser()
                        .get("/sample/" + drawn.items().getFirst().message() + "?lang=es")
                        .html())
                .contains("Mensaje 1 de 1", "Sorteado al azar", "Guardar los cambios");
    }

    private static FormBrowser.Page answer(Desk by, SampleItem item, String verdict, List<String> labels, String note) {
        List<String> form = new java.util.ArrayList<>(List.of("verdict", verdict, "note", note));
        labels.forEach(label -> form.addAll(List.of("labels", label)));
        return by.browser().post("/sample/" + item.message(), form.toArray(String[]::new));
    }
}
