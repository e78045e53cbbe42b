package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.FormBrowser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewingWordsTest extends StaffPeople {
    private static final String WORDS = "You people are fucking idiots, I hope you all rot. Where is my bill?";

    @Autowired
    Conduct conduct;

    @Test
    void the_reviewer_sees_the_words_what_each_decision_does_and_what_stays_open() {
        Incident incident = sentAnyway("Rob");
        Desk mo = desk("Mo", StaffRole.MANAGER);

        assertThat(mo.browser().get("/conduct/reviews").html())
                .contains(incident.id().toString());
        assertThat(mo.browser().get(at(incident)).html())
                .contains("Where is my bill?", "<mark>", "Sent after the warning")
                .contains("Records, bills and results stay open.")
                .contains("The held message is delivered now, with an apology.");
    }

    @Test
    void lifting_opens_messages_again() {
        Incident incident = sentAnyway("Rob");
        Desk mo = desk("Mo", StaffRole.MANAGER);

        var done = mo.browser().post(at(incident), "outcome", "LIFTED", "why", "He was in pain.");

        assertThat(done.status()).isEqualTo(303);
        assertThat(conduct.suspensionOf(incident.writer())).isEmpty();
    }

    @Test
    void nobody_upholds_without_the_four_questions_and_a_reason() {
        Incident incident = sentAnyway("Rob");
        Desk mo = desk("Mo", StaffRole.MANAGER);

        assertThat(mo.browser()
                        .post(at(incident), "outcome", "UPHELD", "why", "Abuse.")
                        .status())
                .isEqualTo(422);
        assertThat(uphold(mo, incident, "").status()).isEqualTo(422);
        assertThat(mo.browser().post(at(incident), "why", "Abuse.").status()).isEqualTo(422);
        assertThat(uphold(mo, incident, "Abuse.").status()).isEqualTo(303);

        assertThat(conduct.suspensionOf(incident.writer())).isPresent();
    }

    @Test
    void words_that_were_only_held_pause_messages_when_they_are_upheld() {
        PatientId rob = cast.patient("Rob", "Kay").asPatient();
        Incident incident = sent(rob, Sending.Intent.LET_A_PERSON_LOOK);
        assertThat(conduct.suspensionOf(incident.writer())).isEmpty();

        uphold(desk("Mo", StaffRole.MANAGER), incident, "Abuse.");

        assertThat(conduct.suspensionOf(incident.writer())).isPresent();
    }

    @Test
    void of_two_reviewers_the_second_sees_who_decided() {
        Incident incident = sentAnyway("Rob");
        desk("Mo", StaffRole.MANAGER).browser().post(at(incident), "outcome", "LIFTED", "why", "Pain.");

        FormBrowser.Page second = uphold(desk("Lee", StaffRole.PROVIDER), incident, "Abuse.");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Somebody was faster", "Mo Test decided");
        assertThat(conduct.suspensionOf(incident.writer())).isEmpty();
    }

    @Test
    void nobody_else_finds_the_reviews() {
        Incident incident = sentAnyway("Rob");
        for (StaffRole role : List.of(StaffRole.FRONT_DESK, StaffRole.CLINICAL_SUPPORT, StaffRole.ADMINISTRATOR)) {
            Desk other = desk("Lou", role);
            assertThat(other.browser().get("/conduct/reviews").status())
                    .as(role.name())
                    .isEqualTo(404);
            assertThat(other.browser().get(at(incident)).status())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    private FormBrowser.Page uphold(Desk desk, Incident incident, String why) {
        return desk.browser()
                .post(
                        at(incident),
                        "outcome",
                        "UPHELD",
                        "why",
                        why,
                        "considered",
                        "crisis",
                        "considered",
                        "disability",
                        "considered",
                        "retaliation",
                        "considered",
                        "tone");
    }

    private Incident sentAnyway(String given) {
        return sent(cast.patient(given, "Kay").asPatient(), Sending.Intent.SEND);
    }

    private Incident sent(PatientId patient, Sending.Intent intent) {
        PersonId writer = new PersonId(patient.value());
        ChartAccess access = people.access(writer, patient).orElseThrow();
        Draft draft = writing.begin(access, Draft.About.SELF, "billing", null);
        var _ = writing.save(access, draft.id(), WORDS, Draft.About.SELF, "billing")
                .orElseThrow();
        if (intent == Sending.Intent.SEND) writing.goOn(access, draft.id(), Draft.Shown.CONDUCT_WARNING);
        sending.send(access, draft.id(), UUID.randomUUID(), intent);
        return conduct.undecided(writer).stream()
                .filter(incident -> incident.writer().equals(writer))
                .findFirst()
                .orElseThrow();
    }

    private static String at(Incident incident) {
        return "/conduct/reviews/" + incident.id();
    }
}
