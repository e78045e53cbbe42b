package health.lintel.web.staff;

import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ages of clause `accounts.ages`, for those who give accounts and grants. A practice that sets none has no limit.
@Component
class Ages {
    private final Policies policies;
    private final Clock clock;

    Ages(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /// The last day of a guardian's grant: the one before the birthday. Null without end, also where the patient is of
    /// age already: then it is the patient's own choice.
    @Nullable
    LocalDate guardianUntil(@Nullable LocalDate born) {
        Settings.Ages ages = policies.current().settings().ages();
        if (ages == null || born == null) return null;
        LocalDate birthday = born.plusYears(ages.guardianUntil());
        return birthday.isAfter(today()) ? birthday.minusDays(1) : null;
    }

    /// From which age somebody so young has an account; null where they may have one now.
    @Nullable
    Integer tooYoungFor(LocalDate born) {
        Settings.Ages ages = policies.current().settings().ages();
        if (ages == null) return null;
        return born.plusYears(ages.accountFrom()).isAfter(today()) ? ages.accountFrom() : null;
    }

    private LocalDate today() {
        return policies.calendar().dayOf(clock.instant());
    }
}
