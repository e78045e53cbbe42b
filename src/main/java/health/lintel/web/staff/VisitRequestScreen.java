package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitRequest;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.AnsweringVisitRequests.Reply;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.storage.Transactions;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows a request for a visit and makes an answer of what was typed.
@Component
class VisitRequestScreen {
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Appointments appointments;
    private final Items items;
    private final People people;
    private final Policies policies;
    private final WordBook book;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    VisitRequestScreen(
            Appointments appointments,
            Items items,
            People people,
            Policies policies,
            WordBook book,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.appointments = appointments;
        this.items = items;
        this.people = people;
        this.policies = policies;
        this.book = book;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    VisitRequestPage show(SignedIn person, UUID id) {
        VisitRequest request = request(person, id);
        String mode = request.mode().code();
        var typed = new VisitRequestPage.Typed("", DateParts.EMPTY, "", mode, "", "");
        return page(person, id, typed, Problems.none(), 200);
    }

    VisitRequestPage page(SignedIn person, UUID id, VisitRequestPage.Typed typed, Problems problems, int status) {
        VisitRequest request = request(person, id);
        Patient patient = people.patient(items.chart(person, request.patient().value()));
        audit(person, request);
        PersonId last = request.statusBy();
        String by = last == null ? "?" : new Names(people).of(last);
        return new VisitRequestPage(request, patient, providers(person), typed, by, problems, status);
    }

    ChartAccess chart(SignedIn person, UUID id) {
        return items.chart(person, request(person, id).patient().value());
    }

    /// Empty if something is missing or wrong, which then stands in the problems.
    Optional<Reply> reply(
            SignedIn person, UUID id, UUID once, Instant seen, VisitRequestPage.Typed typed, Problems problems) {
        VisitRequest request = request(person, id);
        VisitRequest.Status step = step(typed.step());
        if (step == null) problems.add("step", "requests.problem.step");
        if (step == VisitRequest.Status.DECLINED) {
            if (typed.words().isBlank()) problems.add("words", "requests.problem.reason");
            return problems.any()
                    ? Optional.empty()
                    : Optional.of(new Reply(seen, step, typed.words().strip(), null));
        }
        Instant start = start(typed, problems);
        if (step == null || start == null || problems.any()) return Optional.empty();
        AppointmentStatus status =
                step == VisitRequest.Status.CONFIRMED ? AppointmentStatus.BOOKED : AppointmentStatus.PROPOSED;
        StaffMember provider = people.staff().stream()
                .filter(member -> member.id().toString().equals(typed.provider()))
                .findFirst()
                .orElse(null);
        var visit = new Appointment(
                once,
                mode(typed.mode(), request),
                start,
                start.plus(VISIT),
                null,
                provider == null ? null : provider.id(),
                provider == null ? null : provider.name(),
                status);
        return Optional.of(new Reply(seen, step, said(person, request, visit, typed.words()), visit));
    }

    /// The time in the patient's language before the words, since the words alone may not name it.
    private String said(SignedIn person, VisitRequest request, Appointment visit, String words) {
        Patient patient = people.patient(items.chart(person, request.patient().value()));
        Language language = Language.of(patient.person().language()).orElse(Language.EN);
        Words in = book.in(language, policies.calendar().practice().zone());
        String when = in.of(
                "requests.time",
                "when",
                in.dates().dayAndClock(visit.start()),
                "mode",
                in.of("requests.mode." + visit.mode().code()));
        return words.isBlank() ? when : when + " " + words.strip();
    }

    private @Nullable Instant start(VisitRequestPage.Typed typed, Problems problems) {
        PracticeCalendar calendar = policies.calendar();
        var day = typed.day().date();
        LocalTime time = time(typed.time());
        if (day.isEmpty()) problems.add("day", "requests.problem.day");
        if (time == null) problems.add("time", "requests.problem.time");
        if (day.isEmpty() || time == null) return null;
        Instant start =
                day.get().atTime(time).atZone(calendar.practice().zone()).toInstant();
        if (!start.isAfter(clock.instant())) problems.add("day", "requests.problem.past");
        else if (!calendar.isOpen(start)) problems.add("time", "requests.problem.closed");
        return start;
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static VisitRequest.@Nullable Status step(String typed) {
        return switch (typed) {
            case "PROPOSED" -> VisitRequest.Status.PROPOSED;
            case "CONFIRMED" -> VisitRequest.Status.CONFIRMED;
            case "DECLINED" -> VisitRequest.Status.DECLINED;
            default -> null;
        };
    }

    private static VisitMode mode(String typed, VisitRequest request) {
        for (VisitMode mode : VisitMode.values()) if (mode.code().equals(typed)) return mode;
        return request.mode();
    }

    private List<Choice> providers(SignedIn person) {
        List<Choice> choices = new ArrayList<>();
        Language language = Language.of(person.language()).orElse(Language.EN);
        Words words = book.in(language, policies.calendar().practice().zone());
        choices.add(Choice.of("", words.of("requests.anybody")));
        people.staff().stream()
                .filter(member -> member.role() == StaffRole.PROVIDER)
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .forEach(choices::add);
        return choices;
    }

    private VisitRequest request(SignedIn person, UUID id) {
        return appointments.request(person.person(), id).orElseThrow(Items::notFound);
    }

    private void audit(SignedIn person, VisitRequest request) {
        transactions.forStaff(person.person(), () -> {
            audit.record(person.person(), "visit-request.read", "visit-request/" + request.id(), request.patient());
            return request;
        });
    }
}
