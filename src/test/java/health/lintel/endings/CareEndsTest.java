package health.lintel.endings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.jobs.Job;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.scenarios.Practice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Clause conduct.ending-care, to the last day.
@PortalTest
class CareEndsTest {
    @Autowired
    EndingCare care;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @Autowired
    Job endNoticesThatAreOver;

    ChartAccess ida;
    PersonId mo;
    PersonId lee;
    PersonId kim;

    @BeforeEach
    void a_small_practice() {
        clock.set(MovableClock.START);
        ida = practice.patient("Ida");
        mo = practice.staff("Mo", StaffRole.MANAGER);
        lee = practice.staff("Lee", StaffRole.PROVIDER);
        kim = practice.staff("Kim", StaffRole.PROVIDER);
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void care_ends_after_checklist_signature_second_person_letter_mail_and_thirty_days() {
        UUID id = mailed();
        assertThat(standing()).isEqualTo(Standing.ESTABLISHED);
        care.prove(mo, id, "Certified 9400 1, receipt in the file");
        assertThat(standing()).isEqualTo(Standing.ENDING);

        clock.set(MovableClock.START.plus(Duration.ofDays(33)));
        endNoticesThatAreOver.work().run();
        assertThat(standing()).as("the last day itself").isEqualTo(Standing.ENDING);

        clock.advance(Duration.ofDays(1));
        endNoticesThatAreOver.work().run();
        assertThat(standing()).isEqualTo(Standing.FORMER);
        assertThat(state(id)).isEqualTo(EndingState.FORMER);
    }

    @Test
    void a_letter_that_was_only_on_the_portal_ends_nothing() {
        UUID id = written();
        assertThatThrownBy(() -> care.mail(mo, id, List.of(mail(Ending.Mailing.Mail.FIRST_CLASS, today()))))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("MAIL_MISSING");
        clock.advance(Duration.ofDays(90));
        endNoticesThatAreOver.work().run();
        assertThat(standing()).isEqualTo(Standing.ESTABLISHED);
    }

    @Test
    void a_letter_that_lay_on_the_desk_too_long_is_not_mailed() {
        UUID id = written();
        LocalDate late = today().plusDays(10);
        assertThatThrownBy(() -> care.mail(mo, id, both(late)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("TOO_LATE");
    }

    @Test
    void only_a_clinician_signs_and_a_second_person_agrees_who_is_not_the_target() {
        UUID id = open(kim);
        care.check(mo, id, EndingStepsTest.fine());
        assertThatThrownBy(() -> care.sign(mo, id, "why")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> care.sign(kim, id, "why")).hasMessageContaining("TARGET");
        care.sign(lee, id, "Threats after a talk.");
        assertThatThrownBy(() -> care.agree(lee, id, "")).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> care.agree(kim, id, "")).hasMessageContaining("TARGET");
        care.agree(lee, id, "Dr. Ames, outside reviewer, by phone");
        assertThat(state(id)).isEqualTo(EndingState.SECOND);
    }

    @Test
    void pregnancy_keeps_it_where_it_is() {
        UUID id = open(null);
        Map<Question, Boolean> answers = EndingStepsTest.fine();
        answers.put(Question.PREGNANCY, true);
        assertThatThrownBy(() -> care.check(mo, id, answers)).hasMessageContaining("CHECKLIST");
        assertThat(state(id)).isEqualTo(EndingState.OPENED);
    }

    @Test
    void where_nobody_else_is_near_the_notice_is_sixty_days() {
        UUID id = open(null);
        Map<Question, Boolean> answers = EndingStepsTest.fine();
        answers.put(Question.ONLY_PROVIDER_NEAR, true);
        care.check(mo, id, answers);
        assertThat(care.noticeDays(care.find(mo, id).orElseThrow(), "NJ")).isEqualTo(60);
        assertThat(care.noticeDays(care.find(mo, open(null)).orElseThrow(), "default"))
                .isEqualTo(30);
    }

    @Test
    void stopped_in_the_notice_period_she_is_our_patient_as_before() {
        UUID id = mailed();
        care.prove(mo, id, "receipt");
        clock.advance(Duration.ofDays(2));
        care.stop(lee, id, "We talked, and it is settled.");
        assertThat(standing()).isEqualTo(Standing.ESTABLISHED);
        clock.advance(Duration.ofDays(90));
        endNoticesThatAreOver.work().run();
        assertThat(standing()).isEqualTo(Standing.ESTABLISHED);
        assertThatThrownBy(() -> care.prove(mo, id, "again")).hasMessageContaining("NOT_NEXT");
    }

    @Test
    void she_reads_the_letter_from_the_day_it_is_mailed() {
        UUID id = written();
        assertThat(care.mailedTo(ida)).isEmpty();
        care.mail(mo, id, both(today()));
        assertThat(care.mailedTo(ida)).isPresent();
    }

    private UUID open(@Nullable PersonId target) {
        ChartAccess chart = people.access(mo, ida.patient()).orElseThrow();
        return care.open(chart, Ending.Reason.CONDUCT, null, target);
    }

    private UUID written() {
        UUID id = open(null);
        care.check(mo, id, EndingStepsTest.fine());
        care.sign(lee, id, "Threats after a talk.");
        care.agree(mo, id, "");
        care.write(mo, id, new Ending.Letter("default", 30, care.lastDay(30), "<p>Dear Ida</p>"));
        return id;
    }

    private UUID mailed() {
        UUID id = written();
        care.mail(mo, id, both(today()));
        return id;
    }

    private LocalDate today() {
        return LocalDate.of(2026, 11, 23);
    }

    private static List<Ending.Mailing> both(LocalDate on) {
        return List.of(mail(Ending.Mailing.Mail.CERTIFIED, on), mail(Ending.Mailing.Mail.FIRST_CLASS, on));
    }

    private static Ending.Mailing mail(Ending.Mailing.Mail mail, LocalDate on) {
        return new Ending.Mailing(mail, on, "9400 1000 0000");
    }

    private Standing standing() {
        return people.patient(ida.patient()).orElseThrow().standing();
    }

    private EndingState state(UUID id) {
        return care.find(mo, id).orElseThrow().state();
    }
}
