package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitRequest;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingATimeTest extends StaffPeople {
    @Test
    void a_proposed_time_is_booked_when_the_patient_says_yes() {
        ChartAccess rosa = rosa();
        UUID request = asks(rosa);
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);

        assertThat(answer(lou, request, "PROPOSED", "12", "1", "09:30", "").status())
                .isEqualTo(303);

        VisitRequest proposed = appointments.requests(rosa).getFirst();
        assertThat(proposed.status()).isEqualTo(VisitRequest.Status.PROPOSED);
        assertThat(proposed.answer()).startsWith("Tue, Dec 1, 9:30 AM, in the office.");
        assertThat(appointments.upcoming(rosa)).isEmpty();
        assertThat(tasks.openAbout(Subject.of("visit-request", request)))
                .noneMatch(task -> task.pool().value().equals("front-desk"));
        appointments.answerRequest(rosa, request, VisitRequest.Status.CONFIRMED, "", null);
        assertThat(appointments.upcoming(rosa)).hasSize(1);
    }

    @Test
    void a_time_agreed_by_phone_is_booked_at_once() {
        ChartAccess rosa = rosa();
        UUID request = asks(rosa);

        answer(desk("Lou", StaffRole.FRONT_DESK), request, "CONFIRMED", "12", "1", "09:30", "Bring your list.");

        assertThat(appointments.upcoming(rosa))
                .singleElement()
                .satisfies(visit -> assertThat(visit.mode()).isEqualTo(VisitMode.OFFICE));
        assertThat(appointments.requests(rosa).getFirst().answer()).endsWith("Bring your list.");
    }

    @Test
    void no_is_never_said_without_words() {
        ChartAccess rosa = rosa();
        UUID request = asks(rosa);
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);

        assertThat(answer(lou, request, "DECLINED", "", "", "", "").status()).isEqualTo(422);
        assertThat(answer(lou, request, "DECLINED", "", "", "", "We are full. Please call 555-555-0100.")
                        .status())
                .isEqualTo(303);

        assertThat(appointments.requests(rosa).getFirst().status()).isEqualTo(VisitRequest.Status.DECLINED);
    }

    @Test
    void a_time_in_the_past_or_when_the_office_is_closed_is_not_offered() {
        UUID request = asks(rosa());
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);

        assertThat(answer(lou, request, "PROPOSED", "11", "2", "09:30", "").html())
                .contains("still to come");
        assertThat(answer(lou, request, "PROPOSED", "12", "1", "23:30", "").html())
                .contains("The office is closed then");
        assertThat(answer(lou, request, "PROPOSED", "13", "1", "", "").status()).isEqualTo(422);
    }

    @Test
    void of_two_at_the_desk_the_second_sees_what_the_first_answered() {
        ChartAccess rosa = rosa();
        UUID request = asks(rosa);
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        Desk max = desk("Max", StaffRole.FRONT_DESK);
        FormBrowser.Page open = max.browser().get("/visit-requests/" + request);
        clock.advance(Duration.ofSeconds(1));
        answer(lou, request, "PROPOSED", "12", "1", "09:30", "");

        var second = max.browser().post("/visit-requests/" + request, form(open, "CONFIRMED", "12", "2", "10:00", ""));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Lou Test answered this meanwhile", "Tue, Dec 1");
        assertThat(appointments.upcoming(rosa)).isEmpty();
    }

    @Test
    void symptoms_inside_stand_first_and_the_desk_is_told_not_to_judge_them() {
        UUID plain = asks(rosa());
        ChartAccess luz = rosa();
        UUID symptoms = appointments.requestVisit(
                luz,
                new NewVisitRequest(
                        Ids.next(),
                        "My knee hurts.",
                        VisitMode.OFFICE,
                        "",
                        null,
                        clock.instant().plusSeconds(90000),
                        null));
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);

        String list = lou.browser().get("/visit-requests").html();

        assertThat(list.indexOf(symptoms.toString())).isLessThan(list.indexOf(plain.toString()));
        assertThat(lou.browser().get("/visit-requests/" + symptoms).html()).contains("you never have to judge them");
    }

    @Test
    void billing_finds_no_requests() {
        UUID request = asks(rosa());
        Desk bill = desk("Bill", StaffRole.BILLING);
        assertThat(bill.browser().get("/visit-requests").status()).isEqualTo(404);
        assertThat(bill.browser().get("/visit-requests/" + request).status()).isEqualTo(404);
        assertThat(desk("Lou", StaffRole.FRONT_DESK)
                        .browser()
                        .get("/visit-requests/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_item_says_in_words_what_is_needed_sooner_and_what_the_patient_said_yes_to() {
        ChartAccess rosa = rosa();
        LocalDate tomorrow = LocalDate.of(2026, 11, 24);
        UUID sooner = appointments.requestVisit(
                rosa, new NewVisitRequest(Ids.next(), "A form.", VisitMode.OFFICE, "", tomorrow, null, null));
        var confirmed = tasks.open(new NewTask(
                "visit-request",
                Subject.of("visit-request", asks(rosa)),
                rosa.patient(),
                "visit-request-confirmed",
                Gravity.ROUTINE,
                "TIME_CONFIRMED",
                "en",
                PoolKey.FRONT_DESK,
                null,
                clock.instant().plusSeconds(60)));
        FormBrowser lou = desk("Lou", StaffRole.FRONT_DESK).browser();
        String item = "/q/"
                + tasks.openAbout(Subject.of("visit-request", sooner))
                        .getFirst()
                        .id();
        assertThat(lou.get(item).html()).contains("Needed sooner").doesNotContain("NEEDED_SOONER");
        assertThat(lou.get("/q/" + confirmed).html())
                .contains("Patient said yes to the time")
                .doesNotContain("TIME_CONFIRMED");
        assertThat(lou.get(item + "?lang=es").html()).contains("Lo necesita antes");
        assertThat(lou.get("/q/" + confirmed + "?lang=es").html()).contains("El paciente aceptó la hora");
    }

    private ChartAccess rosa() {
        PatientId patient = cast.patient("Rosa", "Delgado").asPatient();
        return people.access(new PersonId(patient.value()), patient).orElseThrow();
    }

    private UUID asks(ChartAccess access) {
        return appointments.requestVisit(
                access,
                new NewVisitRequest(Ids.next(), "A yearly check.", VisitMode.OFFICE, "mornings", null, null, null));
    }

    private FormBrowser.Page answer(
            Desk desk, UUID request, String step, String month, String day, String time, String words) {
        FormBrowser.Page open = desk.browser().get("/visit-requests/" + request);
        return desk.browser().post("/visit-requests/" + request, form(open, step, month, day, time, words));
    }

    private static String[] form(
            FormBrowser.Page open, String step, String month, String day, String time, String words) {
        List<String> fields = new ArrayList<>(List.of("once", field(open, "once"), "seen", field(open, "seen")));
        fields.addAll(List.of("step", step, "day-month", month, "day-day", day, "day-year", "2026"));
        fields.addAll(List.of("time", time, "mode", "office", "words", words));
        return fields.toArray(String[]::new);
    }
}
