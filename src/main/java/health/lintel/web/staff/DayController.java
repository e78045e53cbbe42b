package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Planned;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PatientId;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.storage.Transactions;
import health.lintel.web.ui.Answer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The day view: whom each clinician sees today, who is here, who did not come.
@Controller
class DayController {
    private final Appointments appointments;
    private final Schedules schedules;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    DayController(
            Appointments appointments,
            Schedules schedules,
            People people,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/schedule")
    Answer show(SignedIn person, @RequestParam(defaultValue = "") String day) {
        LocalDate shown = day(day).orElseGet(() -> policies.calendar().dayOf(clock.instant()));
        ZoneId zone = policies.calendar().practice().zone();
        Instant begins = shown.atStartOfDay(zone).toInstant();
        Span all = new Span(begins, shown.plusDays(1).atStartOfDay(zone).toInstant());
        List<Planned> visits = appointments.between(all);
        transactions.forStaff(person.person(), () -> {
            audit.record(person.person(), "schedule.read", "schedule/" + shown, null);
            return shown;
        });
        return new DayPage(shown, columns(person, visits, schedules.slots(all)));
    }

    private List<DayPage.Column> columns(SignedIn person, List<Planned> visits, List<Slot> slots) {
        List<PatientId> ids = visits.stream().map(Planned::patient).distinct().toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        Map<String, List<DayPage.Row>> rows = new TreeMap<>();
        for (Slot slot : slots) rows.computeIfAbsent(slot.schedule().practitionerName(), name -> new ArrayList<>());
        for (Planned planned : visits) {
            String with = planned.visit().practitionerName();
            Patient patient = patients.get(planned.patient());
            rows.computeIfAbsent(with == null ? "" : with, name -> new ArrayList<>())
                    .add(new DayPage.Row(planned.visit(), patient == null ? "?" : patient.name()));
        }
        return rows.entrySet().stream()
                .map(each -> new DayPage.Column(each.getKey(), each.getValue(), free(slots, each.getKey())))
                .toList();
    }

    private static int free(List<Slot> slots, String clinician) {
        return (int) slots.stream()
                .filter(slot ->
                        slot.isFree() && slot.schedule().practitionerName().equals(clinician))
                .count();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
