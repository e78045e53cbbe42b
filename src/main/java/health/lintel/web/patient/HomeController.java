package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointments;
import health.lintel.facts.Standing;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.web.gate.Acting;
import health.lintel.web.ui.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
    private final Doors doors;
    private final HomeLines lines;
    private final Messaging messaging;
    private final Appointments appointments;
    private final People people;
    private final Acting acting;

    HomeController(
            Doors doors,
            HomeLines lines,
            Messaging messaging,
            Appointments appointments,
            People people,
            Acting acting) {
        this.doors = doors;
        this.lines = lines;
        this.messaging = messaging;
        this.appointments = appointments;
        this.people = people;
        this.acting = acting;
    }

    @GetMapping("/home")
    Answer show(ChartAccess access, SignedIn reader, HttpServletRequest request) {
        Standing standing = doors.standing(access);
        List<Conversation> conversations = messaging.conversations(access);
        return new HomePage(
                people.person(reader.person()).map(Person::given).orElse(""),
                standing,
                lines.of(access, standing, conversations),
                appointments.upcoming(access).stream()
                        .filter(visit -> standing != Standing.FORMER)
                        .findFirst()
                        .orElse(null),
                (int) lines.unread(conversations).count(),
                (int) lines.newResults(access).count(),
                others(access, reader, request));
    }

    private List<HomePage.Chart> others(ChartAccess inHand, SignedIn reader, HttpServletRequest request) {
        return acting.charts(reader, request).stream()
                .filter(chart -> !chart.patient().equals(inHand.patient()))
                .map(chart -> new HomePage.Chart(
                        chart.patient().toString(),
                        people.patient(chart).name(),
                        chart.ground() == ChartAccess.Ground.SELF))
                .toList();
    }
}
