package health.lintel.web.admin;

import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.web.ui.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The people who work here, for forms that name one of them.
@Component
class StaffPeople {
    private final People people;

    StaffPeople(People people) {
        this.people = people;
    }

    List<StaffMember> all() {
        return people.staff();
    }

    /// Somebody who works here; anybody else is not found.
    StaffMember member(UUID id) {
        return people.staffMember(new PersonId(id)).orElseThrow(StaffPeople::notFound);
    }

    /// Somebody who works here, as a form named them.
    Optional<StaffMember> named(String value) {
        return all().stream()
                .filter(member -> member.id().toString().equals(value))
                .findFirst();
    }

    List<Choice> choices() {
        return all().stream()
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .toList();
    }

    String name(PersonId id) {
        return people.staffName(id).orElse("?");
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
