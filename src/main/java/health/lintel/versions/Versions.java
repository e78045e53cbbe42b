package health.lintel.versions;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The policy's versions: written, looked at, compared. Who approves them, and how the practice goes back, is in
/// [Approvals].
@Component
public class Versions {
    private final VersionRows rows;
    private final Shelf shelf;
    private final Policies policies;
    private final StepBook book;
    private final AuditTrail audit;
    private final Clock clock;

    Versions(VersionRows rows, Shelf shelf, Policies policies, StepBook book, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.policies = policies;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a text that somebody wanted to save.
    public sealed interface Saving {
        record Kept(int revision) implements Saving {}

        /// Somebody saved meanwhile: theirs stands, this one is not lost.
        ///
        /// @param base what both had before them
        record Conflict(PolicyText base, PolicyText theirs, int revision, PersonId by) implements Saving {}
    }

    /// A text that was saved on the way.
    public record Revision(int revision, PersonId by, java.time.Instant at) {}

    /// All versions, the newest number first.
    public List<Version> all() {
        return shelf.all();
    }

    public Optional<Version> find(int number) {
        return shelf.find(number);
    }

    /// Every text that was saved of a version.
    public List<Revision> revisions(int number) {
        return rows.revisions(number).stream()
                .map(saved -> new Revision(saved.revision(), saved.by(), saved.at()))
                .toList();
    }

    public Optional<PolicyText> text(int number, int revision) {
        return rows.revision(number, revision).map(saved -> PolicyText.of(saved.yaml()));
    }

    /// What the linters say of a version beside the one in force.
    public List<Finding> lint(Version version) {
        return checked(version).findings();
    }

    Checked checked(Version version) {
        boolean outdated = version.state().isOpen() && version.base() != policies.currentNumber();
        var ground = outdated ? Checked.Ground.OUTDATED : Checked.Ground.IN_FORCE;
        return Checked.of(version.text(), shelf.inForce(), ground, clock.instant());
    }

    /// Begins a draft with the text of a version: the one in force, an earlier one, one that was refused.
    public int begin(PersonId by, int from, String reason) {
        if (reason.isBlank()) throw NotAllowed.because(NotAllowed.Why.NO_REASON);
        return book.oneAtATime(by, () -> {
            PolicyText text = shelf.find(from)
                    .orElseThrow(() -> NotAllowed.because(NotAllowed.Why.CHANGED_MEANWHILE))
                    .text();
            int number = rows.nextNumber();
            VersionState state = VersionTransitions.guard(VersionAct.BEGIN, null);
            keep(by, number, 1, text);
            ChangeKind kind = Differences.between(shelf.inForce(), text).kind();
            book.begin(by, number, VersionAct.BEGIN, state, new StepBook.Words(reason, "", kind, null));
            return number;
        });
    }

    /// Saves a text of a draft. A text with errors can be saved; it cannot be proposed.
    ///
    /// @param seen the revision that the author had before them
    public Saving save(PersonId by, int number, int seen, PolicyText text) {
        return book.oneAtATime(by, () -> {
            Version draft = draft(number);
            if (draft.revision() != seen) return conflict(number, seen, draft);
            keep(by, number, seen + 1, text, draft.base());
            audit.record(by, "policy.saved", "policy/" + number, null, "revision " + (seen + 1));
            return new Saving.Kept(seen + 1);
        });
    }

    /// Takes what has come into force since the draft was begun into it; the draft's own changes stay on top.
    public int catchUp(PersonId by, int number) {
        return book.oneAtATime(by, () -> {
            Version draft = draft(number);
            PolicyText base = PolicyText.of(policies.version(draft.base()).yaml());
            PolicyText merged = Differences.between(base, draft.text()).onto(shelf.inForce());
            keep(by, number, draft.revision() + 1, merged);
            audit.record(by, "policy.caught-up", "policy/" + number, null);
            return draft.revision() + 1;
        });
    }

    private Version draft(int number) {
        Version version = shelf.find(number).orElseThrow(() -> NotAllowed.because(NotAllowed.Why.CHANGED_MEANWHILE));
        if (!version.isDraft()) throw NotAllowed.because(NotAllowed.Why.NOT_IN_THIS_STATE);
        return version;
    }

    private Saving conflict(int number, int seen, Version draft) {
        VersionRows.Saved theirs = rows.revision(number, draft.revision()).orElseThrow();
        PolicyText base = text(number, seen).orElse(draft.text());
        return new Saving.Conflict(base, draft.text(), draft.revision(), theirs.by());
    }

    private void keep(PersonId by, int number, int revision, PolicyText text) {
        keep(by, number, revision, text, policies.currentNumber());
    }

    private void keep(PersonId by, int number, int revision, PolicyText text, int base) {
        String yaml = Numbering.numbered(text, number, shelf.inForce()).yaml();
        rows.insert(new VersionRows.Saved(number, revision, base, yaml, by, clock.instant()));
    }
}
