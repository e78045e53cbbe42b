package health.lintel.messaging;

import health.lintel.appointments.VisitRequestAnswered;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.People;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the patient, and a helper who asked, that a request for a visit was answered: a time that nobody knows of
/// helps nobody.
@Component
class VisitRequestNews {
    private final People people;
    private final Outbox outbox;

    VisitRequestNews(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    @EventListener
    void on(VisitRequestAnswered answered) {
        Set<PersonId> readers = new LinkedHashSet<>();
        readers.add(new PersonId(answered.patient().value()));
        people.helpersOf(answered.patient()).stream()
                .filter(grant -> grant.helper().equals(answered.askedBy()))
                .forEach(grant -> readers.add(grant.helper()));
        if (readers.contains(answered.by())) return;
        for (PersonId reader : readers) {
            String once = "visit-request/" + answered.request() + "/" + Ids.next();
            String path = "/visits/requests/" + answered.request();
            outbox.enqueue(Notice.of(reader, Template.VISIT_REQUEST_ANSWERED, path, once));
        }
    }
}
