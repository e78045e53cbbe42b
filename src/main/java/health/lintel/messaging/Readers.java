package health.lintel.messaging;

import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.ProxyGrant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who is told that there is something to read: the patient, and a helper who took part.
@Component
class Readers {
    private final People people;

    Readers(People people) {
        this.people = people;
    }

    Set<PersonId> of(Conversation conversation) {
        Set<PersonId> readers = new LinkedHashSet<>();
        readers.add(new PersonId(conversation.patient().value()));
        Set<PersonId> helpers = new LinkedHashSet<>();
        for (ProxyGrant grant : people.helpersOf(conversation.patient())) helpers.add(grant.helper());
        for (Message message : conversation.messages()) {
            if (helpers.contains(message.author())) readers.add(message.author());
        }
        return readers;
    }
}
