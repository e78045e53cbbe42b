package health.lintel.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.appointments.BookableHours;
import health.lintel.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Random holds, bookings, releases and minutes that pass, against a list that is searched from end to end.
@PortalTest
class AnyOrderOfBookingsTest {
    private static final Instant MORNING = Instant.parse("2027-02-04T14:00:00Z");
    private static final int STEPS = 150;

    @Autowired
    Schedules schedules;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    private record Claim(UUID id, Span time, @Nullable Instant until) {
        boolean counts(Instant now) {
            return until == null || until.isAfter(now);
        }

        boolean meets(Span other) {
            return time.start().isBefore(other.end()) && other.start().isBefore(time.end());
        }
    }

    @Test
    void a_time_is_never_two_claims_and_what_is_said_to_be_free_is_free() {
        for (long seed = 1; seed <= 3; seed++) play(new Random(seed), seed);
    }

    private void play(Random random, long seed) {
        clock.set(MovableClock.START);
        Schedule schedule = BookableHours.open(people, schedules, "Dr. Any " + seed, MORNING, 8);
        List<Claim> slow = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            String what = "seed " + seed + ", step " + step;
            switch (random.nextInt(5)) {
                case 0 -> takes(schedule, slow, time(random), Duration.ofMinutes(5), what);
                case 1 -> takes(schedule, slow, time(random), null, what);
                case 2 -> keeps(slow, random, what);
                case 3 -> releases(slow, random);
                default -> {
                    clock.advance(Duration.ofSeconds(random.nextInt(240)));
                    if (random.nextBoolean()) sweep(slow);
                }
            }
            compare(schedule, slow, what);
        }
    }

    private void takes(Schedule schedule, List<Claim> slow, Span time, @Nullable Duration hold, String what) {
        Instant now = clock.instant();
        UUID claim = UUID.randomUUID();
        boolean expected = slow.stream().noneMatch(each -> each.counts(now) && each.meets(time));
        boolean won;
        Instant until = hold == null ? null : now.plus(hold);
        if (until != null) {
            won = schedules.hold(claim, schedule.id(), time, until);
        } else {
            won = books(claim, schedule, time);
        }
        assertThat(won).as(what).isEqualTo(expected);
        slow.removeIf(each -> !each.counts(now) && each.meets(time));
        if (won) slow.add(new Claim(claim, time, until));
    }

    private boolean books(UUID claim, Schedule schedule, Span time) {
        try {
            schedules.take(claim, schedule.id(), time);
            return true;
        } catch (TimeTaken taken) {
            return false;
        }
    }

    /// A hold becomes a booking, even one that ran out, as long as nobody took its time.
    private void keeps(List<Claim> slow, Random random, String what) {
        if (slow.isEmpty()) return;
        Claim one = slow.get(random.nextInt(slow.size()));
        UUID visit = UUID.randomUUID();
        assertThat(schedules.keep(one.id(), visit)).as(what).isTrue();
        slow.remove(one);
        slow.add(new Claim(visit, one.time(), null));
    }

    private void releases(List<Claim> slow, Random random) {
        if (slow.isEmpty()) return;
        schedules.release(slow.remove(random.nextInt(slow.size())).id());
    }

    private void sweep(List<Claim> slow) {
        schedules.releaseRunOut();
        slow.removeIf(each -> !each.counts(clock.instant()));
    }

    private void compare(Schedule schedule, List<Claim> slow, String what) {
        Instant now = clock.instant();
        Span day = new Span(MORNING, MORNING.plus(Duration.ofHours(4)));
        List<Slot> free = schedules.free(day, schedule.id(), 100);
        for (int i = 0; i < 8; i++) {
            Span time = new Span(MORNING.plusSeconds(1800L * i), MORNING.plusSeconds(1800L * (i + 1)));
            boolean isFree = slow.stream().noneMatch(each -> each.counts(now) && each.meets(time));
            assertThat(free.stream().anyMatch(slot -> slot.start().equals(time.start())))
                    .as(what + ", slot " + i)
                    .isEqualTo(isFree);
        }
    }

    /// Also times that lie across two slots, as staff may book them.
    private static Span time(Random random) {
        Instant start = MORNING.plusSeconds(900L * random.nextInt(15));
        return new Span(start, start.plusSeconds(1800));
    }
}
