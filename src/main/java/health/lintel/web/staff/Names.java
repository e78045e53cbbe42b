package health.lintel.web.staff;

import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people are called on one page.
final class Names {
    private final People people;
    private final Map<PersonId, String> known = new HashMap<>();

    Names(People people) {
        this.people = people;
        for (StaffMember member : people.staff()) known.put(member.id(), member.name());
    }

    /// Empty for nobody.
    String of(@Nullable PersonId id) {
        if (id == null) return "";
        return known.computeIfAbsent(
                id,
                person -> people.staffName(person)
                        .or(() -> people.person(person).map(Person::name))
                        .orElse("?"));
    }
}
