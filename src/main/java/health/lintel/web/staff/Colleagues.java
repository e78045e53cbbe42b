package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.web.ui.Choice;
import health.lintel.workqueue.Destination;
import health.lintel.workqueue.Pool;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import health.lintel.workqueue.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whom an item can go to. It goes to a person only if they may read it, and to any pool.
@Component
class Colleagues {
    private static final String PERSON = "person:";
    private static final String POOL = "pool:";

    private final People people;
    private final Pools pools;

    Colleagues(People people, Pools pools) {
        this.people = people;
        this.pools = pools;
    }

    ItemPage.Choices choices(SignedIn reader, Task task) {
        return new ItemPage.Choices(handOver(reader, task), providers(reader));
    }

    /// The place that a form named, if it was one of those offered.
    Optional<Destination> handOverTo(SignedIn reader, Task task, String value) {
        return offered(handOver(reader, task), value);
    }

    Optional<Destination> askWhom(SignedIn reader, String value) {
        return offered(providers(reader), value);
    }

    private List<Choice> handOver(SignedIn reader, Task task) {
        List<Choice> choices = new ArrayList<>();
        for (Pool pool : pools.all()) {
            if (!pool.key().equals(task.pool()) || task.owner() != null) choices.add(pool(reader, pool));
        }
        staff(reader)
                .filter(member -> PoolAccess.mayWorkOn(member.role(), task.pool()))
                .filter(member -> !member.id().equals(task.owner()))
                .map(Colleagues::person)
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> providers(SignedIn reader) {
        List<Choice> choices = new ArrayList<>();
        pools.all().stream()
                .filter(pool -> pool.key().equals(PoolKey.PROVIDERS))
                .map(pool -> pool(reader, pool))
                .forEach(choices::add);
        staff(reader)
                .filter(member -> member.role() == StaffRole.PROVIDER)
                .map(Colleagues::person)
                .forEach(choices::add);
        return choices;
    }

    private Stream<StaffMember> staff(SignedIn reader) {
        return people.staff().stream().filter(member -> !member.id().equals(reader.person()));
    }

    private static Choice pool(SignedIn reader, Pool pool) {
        return Choice.of(POOL + pool.key(), reader.language().equals("es") ? pool.nameEs() : pool.name());
    }

    private static Choice person(StaffMember member) {
        return Choice.of(PERSON + member.id(), member.name());
    }

    private static Optional<Destination> offered(List<Choice> choices, String value) {
        if (choices.stream().noneMatch(choice -> choice.value().equals(value))) return Optional.empty();
        return Optional.of(
                value.startsWith(POOL)
                        ? Destination.pool(new PoolKey(value.substring(POOL.length())))
                        : Destination.person(new PersonId(UUID.fromString(value.substring(PERSON.length())))));
    }
}
