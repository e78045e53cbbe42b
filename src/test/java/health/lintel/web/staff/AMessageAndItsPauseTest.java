package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.conduct.Conduct;
import health.lintel.conduct.PortalOnly;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The held message and the pause are one thing; what a pause closes, and what it never does.
class AMessageAndItsPauseTest extends StaffPeople {
    private static final String WORDS = "You people are fucking idiots, I hope you all rot. Where is my bill?";
    /// Never closed by anybody's conduct (POLICY, "Standing").
    private static final List<String> ALWAYS_OPEN = List.of(
            "/home", "/visits", "/records", "/bills", "/insurance", "/medicines", "/receipts", "/me", "/conduct");

    @Autowired
    Conduct conduct;

    @Autowired
    PortalOnly portalOnly;

    @Autowired
    Transactions transactions;

    @Test
    void what_fails_halfway_leaves_neither_a_message_nor_a_pause_and_the_words_are_kept() {
        ChartAccess rob = own(cast.patient("Rob", "Kay"));
        Draft draft = warned(rob);
        assertThatThrownBy(() -> transactions.forPatient(rob.actor(), rob.patient(), () -> {
                    sending.send(rob, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);
                    assertThat(conduct.suspensionOf(rob.actor())).isPresent();
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        assertThat(conduct.suspensionOf(rob.actor())).isEmpty();
        assertThat(conduct.caseOf(rob)).isEmpty();
        assertThat(messaging.conversations(rob)).isEmpty();
        assertThat(writing.drafts(rob)).hasSize(1);

        sending.send(rob, draft.id(), UUID.randomUUID(), Sending.Intent.SEND);
        assertThat(conduct.suspensionOf(rob.actor())).isPresent();
        assertThat(messaging.conversations(rob)).hasSize(1);
    }

    @Test
    void every_page_without_an_id_answers_a_suspended_patient_and_only_writing_and_booking_are_closed()
            throws IOException {
        Cast.Actor rob = cast.patient("Rob", "Kay");
        sendAnyway(own(rob));
        FormBrowser browser = signedIn(rob);
        List<String> pages = Files.readAllLines(Path.of("src/main/resources/web/routes.txt")).stream()
                .filter(line -> line.startsWith("GET") && line.contains("patient-side") && !line.contains("{"))
                .map(line -> line.split("\\s+")[1])
                .filter(page -> !page.endsWith("/letter"))
                .toList();
        for (String page : pages) {
            assertThat(browser.get(page).status()).as(page).isLessThan(400);
        }
        for (String page : ALWAYS_OPEN)
            assertThat(browser.get(page).status()).as(page).isEqualTo(200);
        assertThat(browser.get("/messages/new").html()).contains("Your messages are paused");
        assertThat(browser.get("/visits/request").html()).doesNotContain("<textarea");
    }

    @Test
    void for_a_deaf_patient_messages_stay_open_while_the_case_goes_on() {
        Cast.Actor rob = cast.patient("Rob", "Kay");
        ChartAccess access = own(rob);
        sendAnyway(access);
        assertThat(conduct.closesMessagesTo(rob.id())).isTrue();
        Desk mo = desk("Mo", StaffRole.MANAGER);
        UUID id = conduct.caseOf(access).orElseThrow().incident().id();

        mo.browser().post("/conduct/reviews/" + id + "/portal-only", "need", "deaf");

        assertThat(portalOnly.is(rob.id())).isTrue();
        assertThat(conduct.suspensionOf(rob.id())).isPresent();
        assertThat(conduct.closesMessagesTo(rob.id())).isFalse();
        assertThat(signedIn(rob).get("/visits/request").html()).contains("<textarea");
    }

    @Test
    void the_manager_sees_whom_cases_fall_on_without_small_numbers() {
        sendAnyway(own(cast.patient("Rob", "Kay")));
        assertThat(desk("Mo", StaffRole.MANAGER)
                        .browser()
                        .get("/conduct/fairness")
                        .html())
                .contains("Whom the cases fall on", "Numbers under 11 are not shown.");
        assertThat(desk("Lee", StaffRole.PROVIDER)
                        .browser()
                        .get("/conduct/fairness")
                        .status())
                .isEqualTo(404);
    }

    private ChartAccess own(Cast.Actor actor) {
        return people.access(actor.id(), actor.asPatient()).orElseThrow();
    }

    private Draft warned(ChartAccess access) {
        Draft draft = writing.begin(access, Draft.About.SELF, "billing", null);
        var _ = writing.save(access, draft.id(), WORDS, Draft.About.SELF, "billing")
                .orElseThrow();
        writing.goOn(access, draft.id(), Draft.Shown.CONDUCT_WARNING);
        return draft;
    }

    private void sendAnyway(ChartAccess access) {
        sending.send(access, warned(access).id(), UUID.randomUUID(), Sending.Intent.SEND);
    }
}
