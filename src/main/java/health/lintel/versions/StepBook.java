package health.lintel.versions;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import health.lintel.versions.NotAllowed.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down the steps of versions, one person at a time.
@Component
class StepBook {
    private final VersionRows rows;
    private final Shelf shelf;
    private final Policies policies;
    private final People people;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    StepBook(
            VersionRows rows,
            Shelf shelf,
            Policies policies,
            People people,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.policies = policies;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is written in a step beside who, when and what.
    record Words(
            String reason,
            String warnings,
            ChangeKind kind,
            @Nullable Instant effective) {
        static Words of(Version version, String reason) {
            return new Words(reason, "", version.kind(), null);
        }
    }

    <T> T oneAtATime(PersonId by, Supplier<T> work) {
        return transactions.forStaff(by, () -> {
            rows.queueUp();
            policies.refresh();
            return work.get();
        });
    }

    Version find(int number) {
        return shelf.find(number).orElseThrow(() -> NotAllowed.because(Why.CHANGED_MEANWHILE));
    }

    /// The next step of a version that is there.
    void add(PersonId by, Version version, VersionAct act, VersionState next, Words words) {
        write(by, version.number(), version.revision(), version.steps().size() + 1, act, next, words);
    }

    /// The first step of a new one.
    void begin(PersonId by, int number, VersionAct act, VersionState next, Words words) {
        write(by, number, 1, 1, act, next, words);
    }

    private void write(
            PersonId by, int number, int revision, int place, VersionAct act, VersionState next, Words words) {
        String reason = words.reason().strip();
        var step = new Version.Step(
                place,
                act,
                by,
                clock.instant(),
                reason,
                words.warnings().strip(),
                revision,
                words.kind(),
                words.effective());
        rows.insert(number, step, next);
        String did = "policy." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(by, did, "policy/" + number, null, reason);
    }

    boolean isClinician(PersonId person) {
        return people.staffMember(person).map(StaffMember::role).equals(Optional.of(StaffRole.PROVIDER));
    }

    String name(PersonId person) {
        return people.staffName(person).orElse("?");
    }
}
