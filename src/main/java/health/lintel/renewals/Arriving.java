package health.lintel.renewals;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A request arrives: once, however often it is sent.
@Component
class Arriving {
    /// A number that was answered so lately is the same request, sent again.
    private static final Duration SAME = Duration.ofDays(7);

    private final RenewalRows rows;
    private final Matching matching;
    private final RenewalWork work;
    private final Medications medications;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    Arriving(
            RenewalRows rows,
            Matching matching,
            RenewalWork work,
            Medications medications,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.matching = matching;
        this.work = work;
        this.medications = medications;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    Renewal arrive(Asked asked) {
        return transactions.forSystem(() -> arrive(asked, null, null));
    }

    Renewal arrive(Asked asked, @Nullable PatientId patient, @Nullable PersonId by) {
        Instant now = clock.instant();
        String number = asked.rxNumber();
        if (number != null) {
            Renewal before = rows.sameNumber(asked.pharmacyKey(), number, now.minus(SAME))
                    .orElse(null);
            if (before != null) return again(before, now);
        }
        Matching.Match match = patient == null ? matching.of(asked) : matching.of(asked, patient, List.of());
        boolean isCertain = match.isCertain();
        var renewal = new Renewal(
                Ids.next(),
                isCertain ? RenewalStatus.RECEIVED : RenewalStatus.DOUBTFUL,
                asked,
                isCertain ? match.patient() : patient,
                isCertain ? match.prescription() : null,
                match.doubts(),
                0,
                now,
                due(isCertain ? match.patient() : null, match.prescription(), now),
                "",
                null);
        RenewalSteps.guard(RenewalSteps.Act.ARRIVE, null, renewal.status());
        rows.insert(renewal);
        rows.insertStep(renewal, RenewalSteps.Act.ARRIVE, renewal.status(), now, by);
        rows.setTask(renewal.id(), work.open(renewal));
        return renewal;
    }

    private Renewal again(Renewal before, Instant now) {
        if (!before.status().isOpen()) return before;
        RenewalSteps.guard(RenewalSteps.Act.REMIND, before.status(), before.status());
        rows.addReminder(before.id());
        rows.insertStep(before, RenewalSteps.Act.REMIND, before.status(), now, null);
        return rows.find(before.id()).orElseThrow();
    }

    /// Two open days, or the last opening before the supply ends, whichever is first (clause `refill.decision`).
    Instant due(@Nullable PatientId patient, @Nullable UUID prescription, Instant now) {
        var calendar = policies.calendar();
        int days = policies.current().settings().refillWork().decisionWithinOpenDays();
        Instant due = calendar.endOfOpenDayAfter(now, days);
        if (patient == null || prescription == null) return due;
        LocalDate ends = medications.listed(patient).stream()
                .filter(each -> each.id().equals(prescription))
                .map(each -> each.supplyEndsOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (ends == null) return due;
        LocalDate last = ends.minusDays(1);
        while (!calendar.isOpenOn(last) && last.isAfter(calendar.dayOf(now))) last = last.minusDays(1);
        if (!last.isAfter(calendar.dayOf(now)))
            return calendar.endOfOpenDayAfter(now, 0).isAfter(now) && calendar.isOpenOn(calendar.dayOf(now))
                    ? calendar.closingOf(calendar.dayOf(now))
                    : soonest(now, due);
        Instant before = calendar.closingOf(last);
        return before.isBefore(due) ? before : due;
    }

    private Instant soonest(Instant now, Instant due) {
        Instant next = policies.calendar().endOfOpenDayAfter(now, 1);
        return next.isBefore(due) ? next : due;
    }
}
