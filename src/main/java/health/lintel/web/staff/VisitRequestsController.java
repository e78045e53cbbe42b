package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitRequest;
import health.lintel.datatypes.PatientId;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Requests for a visit that wait for us (`appointments.request`).
@Controller
class VisitRequestsController {
    private final Appointments appointments;
    private final People people;

    VisitRequestsController(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    @GetMapping("/visit-requests")
    Answer show(SignedIn person) {
        List<VisitRequest> open = appointments.openRequests(person.person());
        List<PatientId> ids =
                open.stream().map(VisitRequest::patient).distinct().toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        return new VisitRequestsPage(open.stream()
                .map(request -> row(request, patients.get(request.patient())))
                .toList());
    }

    private static VisitRequestsPage.Row row(VisitRequest request, @org.jspecify.annotations.Nullable Patient patient) {
        return new VisitRequestsPage.Row(request, patient == null ? "?" : patient.name());
    }
}
