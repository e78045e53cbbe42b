package health.lintel.versions;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import health.lintel.versions.NotAllowed.Why;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Puts an earlier version in force again, at once, as a new one. Two persons agreed to that version once, so one
/// is enough now, and a second one says so by the end of the next open day; where it weakens safety, the one is a
/// clinician.
@Component
public class GoingBack {
    private final StepBook book;
    private final VersionRows rows;
    private final Shelf shelf;
    private final Policies policies;
    private final Clock clock;

    GoingBack(StepBook book, VersionRows rows, Shelf shelf, Policies policies, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.shelf = shelf;
        this.policies = policies;
        this.clock = clock;
    }

    /// What was to come is called back too: it was written on top of what is left now.
    ///
    /// @return the number of the new version
    public int to(PersonId by, int earlier, String reason) {
        if (reason.isBlank()) throw NotAllowed.because(Why.NO_REASON);
        int number = book.oneAtATime(by, () -> {
            boolean was = policies.history().stream().anyMatch(kept -> kept.number() == earlier);
            if (!was) throw NotAllowed.because(Why.NEVER_IN_FORCE);
            PolicyText text = PolicyText.of(policies.version(earlier).yaml());
            Differences changes = Differences.between(shelf.inForce(), text);
            if (!changes.any()) throw NotAllowed.because(Why.NOTHING_CHANGED);
            ChangeKind kind = changes.kind();
            if (kind == ChangeKind.SAFETY && !book.isClinician(by)) throw NotAllowed.because(Why.NEEDS_A_CLINICIAN);
            for (Policies.Kept coming : policies.coming()) callBack(by, book.find(coming.number()), reason);
            return putBack(by, text, kind, reason);
        });
        policies.refresh();
        return number;
    }

    /// A second person agrees.
    public void confirm(PersonId by, int number) {
        book.oneAtATime(by, () -> {
            Version version = book.find(number);
            VersionTransitions.guard(VersionAct.CONFIRM, version.state());
            if (version.confirmBy() == null) throw NotAllowed.because(Why.NOT_IN_THIS_STATE);
            if (Approvals.isOwnWork(version, by)) throw NotAllowed.because(Why.OWN_WORK);
            book.add(by, version, VersionAct.CONFIRM, VersionState.APPROVED, StepBook.Words.of(version, ""));
            return number;
        });
    }

    private int putBack(PersonId by, PolicyText earlier, ChangeKind kind, String reason) {
        int number = rows.nextNumber();
        Instant now = clock.instant();
        PolicyText text = Numbering.numbered(earlier, number, shelf.inForce());
        rows.insert(new VersionRows.Saved(number, 1, policies.currentNumber(), text.yaml(), by, now));
        VersionTransitions.guard(VersionAct.ROLL_BACK, null);
        var words = new StepBook.Words(reason, "", kind, now);
        book.begin(by, number, VersionAct.ROLL_BACK, VersionState.APPROVED, words);
        policies.enact(new Policies.Enactment(number, text.yaml(), book.name(by), reason.strip(), kind, now));
        return number;
    }

    private void callBack(PersonId by, Version coming, String reason) {
        policies.recall(coming.number());
        VersionState next = VersionTransitions.guard(VersionAct.WITHDRAW, coming.state());
        book.add(by, coming, VersionAct.WITHDRAW, next, StepBook.Words.of(coming, reason));
    }
}
