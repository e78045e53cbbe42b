package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A seeded random walk: whatever staff do, every open item has a living owner or a pool in which somebody answers.
@PortalTest
class AYearOfComingsAndGoingsTest {
    private static final int STEPS = 150;

    @Autowired
    Tasks tasks;

    @Autowired
    Pools pools;

    @Autowired
    Coverage coverage;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    RosterRows roster;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void never_leaves_an_open_item_with_nobody(long seed) {
        Walk walk = new Walk(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            String done = walk.step();
            walk.everyItemIsSomebodys("seed " + seed + ", step " + step + ": " + done);
        }
        assertThat(walk.items).hasSizeGreaterThan(10);
    }

    private final class Walk {
        private final Random random;
        private final Clinic clinic = new Clinic(portal);
        private final PoolKey above = clinic.pool("leads", null);
        private final List<PoolKey> places = List.of(clinic.pool("nurses", above), clinic.pool("desk", above));
        private final List<PersonId> staff = new ArrayList<>();
        private final List<TaskId> items = new ArrayList<>();

        Walk(Random random) {
            this.random = random;
            clinic.staff(StaffRole.MANAGER, above);
            staff.add(clinic.staff(StaffRole.CLINICAL_SUPPORT, places.getFirst()));
        }

        String step() {
            return switch (random.nextInt(11)) {
                case 0, 1 -> open();
                case 2 -> join();
                case 3 -> leave();
                case 4 -> away();
                case 5 -> back();
                case 6, 7 -> claim();
                case 8 -> handOver();
                case 9 -> lead();
                default -> timePasses();
            };
        }

        private String open() {
            items.add(tasks.open(clinic.emergency(one(places), null)));
            return "opened";
        }

        private String join() {
            staff.add(clinic.staff(StaffRole.CLINICAL_SUPPORT, one(places)));
            return "joined";
        }

        private String leave() {
            if (staff.size() < 2) return "nobody left";
            people.recordDeparture(staff.remove(random.nextInt(staff.size())), null, "");
            return "left";
        }

        private String away() {
            PersonId person = one(staff);
            PersonId other = one(staff);
            Destination cover = other.equals(person) ? Destination.pool(one(places)) : Destination.person(other);
            var until = random.nextBoolean() ? clinic.in(Duration.ofHours(1 + random.nextInt(48))) : null;
            var from = random.nextBoolean()
                    ? clock.instant()
                    : clinic.in(Duration.ofMinutes(30)).minusSeconds(60);
            coverage.recordAbsence(person, from, until, random.nextInt(3) == 0 ? null : cover, null);
            return "away";
        }

        private String back() {
            coverage.endAbsence(one(staff), null);
            return "back";
        }

        private String claim() {
            List<TaskId> open = open(TaskStatus.REQUESTED);
            PersonId person = one(staff);
            if (open.isEmpty() || !roster.at(clock.instant()).isLiving(person)) return "nothing to claim";
            tasks.claim(person, one(open));
            return "claimed";
        }

        private String handOver() {
            List<TaskId> held = open(TaskStatus.ACCEPTED);
            if (held.isEmpty()) return "nothing to hand over";
            Task task = clinic.now(one(held));
            PersonId owner = task.owner();
            if (owner == null) return "nobody holds it";
            Destination to = random.nextBoolean() ? Destination.person(one(staff)) : Destination.pool(one(places));
            tasks.handOver(owner, task.id(), task.version(), to, "");
            return "handed over";
        }

        private String lead() {
            pools.appointLead(one(places), one(staff), null);
            return "appointed a lead";
        }

        private String timePasses() {
            clock.advance(Duration.ofMinutes(random.nextInt(120)));
            promises.check();
            return "time passed";
        }

        private List<TaskId> open(TaskStatus status) {
            return items.stream()
                    .filter(id -> clinic.now(id).status() == status)
                    .toList();
        }

        private <T> T one(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        void everyItemIsSomebodys(String when) {
            Roster now = roster.at(clock.instant());
            assertThat(items).as(when).allSatisfy(id -> {
                Task task = clinic.now(id);
                boolean owned = now.isLiving(task.owner());
                boolean answered =
                        task.owner() == null && now.leadOf(task.pool()).isPresent();
                assertThat(owned || answered).as(task.toString()).isTrue();
            });
        }
    }
}
