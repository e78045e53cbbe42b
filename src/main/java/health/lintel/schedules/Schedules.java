package health.lintel.schedules;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Clinicians' hours, and who has which time. A time is never two claims'.
@Component
public class Schedules {
    private final ScheduleRows schedules;
    private final SlotRows slots;
    private final TakenTimes taken;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Schedules(
            ScheduleRows schedules,
            SlotRows slots,
            TakenTimes taken,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.schedules = schedules;
        this.slots = slots;
        this.taken = taken;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The clinician's schedule; made if there is none yet.
    public Schedule of(PersonId practitioner, String name) {
        return joined(() -> {
            Optional<Schedule> known = schedules.of(practitioner);
            if (known.isPresent()) return known.get();
            schedules.insert(new Schedule(Ids.next(), null, practitioner, name), clock.instant());
            return schedules.of(practitioner).orElseThrow();
        });
    }

    public Optional<Schedule> find(PersonId practitioner) {
        return joined(() -> schedules.of(practitioner));
    }

    public List<Schedule> all() {
        return joined(schedules::all);
    }

    /// Opens hours, cut into slots; where some are open already, those stay.
    ///
    /// @return how many slots are new
    public int open(PersonId by, Schedule schedule, List<Span> hours, Duration length) {
        return joined(() -> {
            int opened = 0;
            for (Span span : hours) {
                for (Span piece : span.cut(length)) {
                    if (slots.insert(Ids.next(), schedule.id(), null, piece)) opened++;
                }
            }
            if (opened > 0) audit.record(by, "schedule.opened", "schedule/" + schedule.id(), null, opened + " slots");
            return opened;
        });
    }

    /// Closes hours. What is booked stands: the visit has to be moved or called off by a person.
    ///
    /// @return how many slots are gone
    public int close(PersonId by, Schedule schedule, List<Span> hours) {
        return joined(() -> {
            int closed = 0;
            for (Span span : hours) closed += slots.close(schedule.id(), span);
            if (closed > 0) audit.record(by, "schedule.closed", "schedule/" + schedule.id(), null, closed + " slots");
            return closed;
        });
    }

    /// Free slots that begin in a time, the first first.
    ///
    /// @param schedule whose; null for anybody's
    public List<Slot> free(Span time, @Nullable UUID schedule, int most) {
        return joined(() -> slots.free(time, schedule, most, clock.instant()));
    }

    /// All slots that begin in a time.
    public List<Slot> slots(Span time) {
        return joined(() -> slots.between(time, clock.instant()));
    }

    public Optional<Slot> slot(UUID id) {
        return joined(() -> slots.find(id, clock.instant()));
    }

    /// Keeps a time for a claim until a moment, if it is free.
    public boolean hold(UUID claim, UUID schedule, Span time, Instant until) {
        return joined(() -> taken.take(claim, schedule, time, until, clock.instant()));
    }

    /// Gives a time to a claim for good.
    ///
    /// @throws TimeTaken if it is another's
    public void take(UUID claim, UUID schedule, Span time) {
        boolean isOurs = joined(() -> taken.take(claim, schedule, time, null, clock.instant()));
        if (!isOurs) throw new TimeTaken();
    }

    /// Makes a hold a booking of a claim's. A hold that ran out counts while nobody else came.
    public boolean keep(UUID hold, UUID claim) {
        return joined(() -> taken.keep(hold, claim));
    }

    /// The time is free again; nothing if the claim has none.
    public void release(UUID claim) {
        joined(() -> taken.release(claim));
    }

    /// Holds that ran out already count for nothing; this only sweeps.
    public int releaseRunOut() {
        return joined(() -> taken.releaseRunOut(clock.instant()));
    }

    /// Takes over what another system says: the schedule, and which of its time is free and which is not.
    public void keep(Schedule schedule, List<Slot> received) {
        joined(() -> {
            schedules.insert(schedule, clock.instant());
            String fhirId = schedule.fhirId();
            UUID id = fhirId == null
                    ? schedule.id()
                    : schedules.byFhirId(fhirId).orElse(schedule).id();
            for (Slot slot : received) {
                Span time = new Span(slot.start(), slot.end());
                slots.insert(slot.id(), id, slot.fhirId(), time);
                if (slot.isFree()) taken.release(slot.id());
                else taken.take(slot.id(), id, time, null, clock.instant());
            }
            return schedule;
        });
    }

    private <T extends @Nullable Object> T joined(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.forSystem(work);
    }
}
