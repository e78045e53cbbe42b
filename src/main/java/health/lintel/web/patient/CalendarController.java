package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Planned;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A coming visit for the calendar of a phone. Others may look into that calendar: it says where and when, never
/// with whom or why. Moments are in UTC, which every calendar turns into the right hour where it is.
@Controller
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final Set<AppointmentStatus> SHOWN = EnumSet.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.PENDING,
            AppointmentStatus.CANCELLED);

    private final Appointments appointments;
    private final Policies policies;
    private final WordBook book;
    private final Clock clock;

    CalendarController(Appointments appointments, Policies policies, WordBook book, Clock clock) {
        this.appointments = appointments;
        this.policies = policies;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/visits/coming/{id}/calendar")
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lang,
            ChartAccess access,
            SignedIn reader) {
        Planned planned = NotFound.maybe(id)
                .flatMap(each -> appointments.planned(access, each))
                .filter(each -> SHOWN.contains(each.visit().status()))
                .orElseThrow(NotFound::here);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("visit.ics")
                                .build()
                                .toString())
                .body(file(
                                planned,
                                Language.of(lang)
                                        .or(() -> Language.of(reader.language()))
                                        .orElse(Language.EN))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Calendar file(Planned planned, Language language) {
        Appointment visit = planned.visit();
        boolean isCalledOff = visit.status() == AppointmentStatus.CANCELLED;
        var practice = policies.calendar().practice();
        Words words = book.in(language, practice.zone());
        VEvent event = new VEvent(false);
        // The same each time, so that a moved visit moves in the calendar too.
        event.add(new Uid(visit.id() + "@lintel"));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(visit.start()));
        event.add(new DtEnd<>(visit.end()));
        event.add(new Summary(words.of("visits.calendar.summary", "practice", practice.name())));
        // A calendar believes the file with the higher number.
        event.add(new Sequence(planned.changes() + (isCalledOff ? 1 : 0)));
        event.add(isCalledOff ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lintel//Visits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(isCalledOff ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        return calendar;
    }
}
