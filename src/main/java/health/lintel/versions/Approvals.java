package health.lintel.versions;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import health.lintel.versions.NotAllowed.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a version goes live: proposed by one person, approved by another, at its moment.
@Component
public class Approvals {
    /// Other processes learn of a change within a second; closer to its moment a version is rolled back, not
    /// withdrawn.
    static final Duration TOO_NEAR = Duration.ofMinutes(1);

    private final StepBook book;
    private final Versions versions;
    private final Policies policies;
    private final Clock clock;

    Approvals(StepBook book, Versions versions, Policies policies, Clock clock) {
        this.book = book;
        this.versions = versions;
        this.policies = policies;
        this.clock = clock;
    }

    /// @param reason   of the change
    /// @param warnings why what the linters warn of is kept; blank when they warn of nothing
    /// @param atLeast  the author may say that it changes more than it seems to
    public record Proposal(String reason, String warnings, ChangeKind atLeast) {}

    /// @param seen the revision that the author had before them
    public void propose(PersonId by, int number, int seen, Proposal proposal) {
        if (proposal.reason().isBlank()) throw NotAllowed.because(Why.NO_REASON);
        book.oneAtATime(by, () -> {
            Version draft = book.find(number);
            VersionState next = VersionTransitions.guard(VersionAct.PROPOSE, draft.state());
            if (draft.revision() != seen) throw NotAllowed.because(Why.CHANGED_MEANWHILE);
            Checked checked = versions.checked(draft);
            List<Finding> findings = checked.findings();
            if (!checked.changes().any()) throw NotAllowed.because(Why.NOTHING_CHANGED);
            refuseErrors(findings);
            boolean warned = findings.stream().anyMatch(each -> each.lint().weight() == Lint.Weight.WARNING);
            if (warned && proposal.warnings().isBlank()) throw NotAllowed.because(Why.WARNINGS_WITHOUT_REASON);
            ChangeKind kind = greater(checked.changes().kind(), proposal.atLeast());
            var words = new StepBook.Words(proposal.reason(), proposal.warnings(), kind, null);
            book.add(by, draft, VersionAct.PROPOSE, next, words);
            return number;
        });
    }

    /// @param wished when it comes into force; null for at once
    public void approve(PersonId by, int number, @Nullable Instant wished) {
        book.oneAtATime(by, () -> {
            Version version = book.find(number);
            VersionState next = VersionTransitions.guard(VersionAct.APPROVE, version.state());
            if (isOwnWork(version, by)) throw NotAllowed.because(Why.OWN_WORK);
            if (!policies.coming().isEmpty()) throw NotAllowed.because(Why.ANOTHER_IS_COMING);
            Checked checked = versions.checked(version);
            refuseErrors(checked.findings());
            ChangeKind kind = greater(checked.changes().kind(), version.kind());
            if (kind == ChangeKind.SAFETY && !isClinician(by)) throw NotAllowed.because(Why.NEEDS_A_CLINICIAN);
            Instant now = clock.instant();
            if (wished != null && wished.isBefore(now)) throw NotAllowed.because(Why.MOMENT_IS_PAST);
            Instant effective = wished == null ? now : wished;
            book.add(by, version, VersionAct.APPROVE, next, new StepBook.Words("", "", kind, effective));
            enact(version, author(version), version.reason(), kind, effective);
            return number;
        });
        policies.refresh();
    }

    public void takeBack(PersonId by, int number) {
        move(by, number, VersionAct.TAKE_BACK, "");
    }

    public void refuse(PersonId by, int number, String reason) {
        if (reason.isBlank()) throw NotAllowed.because(Why.NO_REASON);
        move(by, number, VersionAct.REFUSE, reason);
    }

    public void withdraw(PersonId by, int number, String reason) {
        if (reason.isBlank()) throw NotAllowed.because(Why.NO_REASON);
        move(by, number, VersionAct.WITHDRAW, reason);
        policies.refresh();
    }

    /// Whoever wrote or proposed a version does not approve it.
    public static boolean isOwnWork(Version version, PersonId person) {
        return version.authors().contains(person)
                || version.steps().stream()
                        .anyMatch(step -> step.by().equals(person) && step.act() == VersionAct.PROPOSE);
    }

    public boolean isClinician(PersonId person) {
        return book.isClinician(person);
    }

    private void move(PersonId by, int number, VersionAct act, String reason) {
        book.oneAtATime(by, () -> {
            Version version = book.find(number);
            VersionState next = VersionTransitions.guard(act, version.state());
            boolean approved = version.state() == VersionState.APPROVED;
            Instant effective = version.effective();
            if (approved && effective != null && clock.instant().plus(TOO_NEAR).isAfter(effective)) {
                throw NotAllowed.because(Why.MOMENT_IS_NEAR);
            }
            if (approved) policies.recall(number);
            book.add(by, version, act, next, StepBook.Words.of(version, reason));
            return number;
        });
    }

    private void enact(Version version, String author, String reason, ChangeKind kind, Instant from) {
        policies.enact(new Policies.Enactment(version.number(), version.text().yaml(), author, reason, kind, from));
    }

    private static void refuseErrors(List<Finding> findings) {
        if (findings.stream().anyMatch(each -> each.lint().weight() == Lint.Weight.ERROR)) {
            throw NotAllowed.because(Why.HAS_ERRORS);
        }
    }

    private String author(Version version) {
        return String.join(
                ", ", version.authors().stream().map(book::name).sorted().toList());
    }

    private static ChangeKind greater(ChangeKind one, ChangeKind other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
