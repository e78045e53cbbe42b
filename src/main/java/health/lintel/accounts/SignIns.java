package health.lintel.accounts;

import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInAnswer.Closed;
import health.lintel.accounts.SignInAnswer.SlowDown;
import health.lintel.accounts.SignInAnswer.Wrong;
import health.lintel.accounts.WrongTries.Counted;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.people.AtTheDoor;
import health.lintel.people.People;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signing in, step by step, and every way a sign-in ends.
@Component
public class SignIns {
    private final AccountRows accounts;
    private final SignInRows rows;
    private final Passphrases passphrases;
    private final SecondFactors factors;
    private final WrongTries tries;
    private final People people;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    SignIns(
            AccountRows accounts,
            SignInRows rows,
            Passphrases passphrases,
            SecondFactors factors,
            WrongTries tries,
            People people,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.passphrases = passphrases;
        this.factors = factors;
        this.tries = tries;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// One device somebody is signed in on.
    public record Device(UUID id, String name, Instant since, Instant lastSeen) {}

    /// @throws TooBusy when more people sign in than can be checked
    public SignInAnswer begin(String typedName, String passphrase, Visitor visitor) {
        String name = Accounts.normal(typedName);
        List<Counted> counted = WrongTries.ofSignIn(name, visitor.address());
        Optional<Duration> wait = tries.wait(counted);
        if (wait.isPresent()) return new SlowDown(wait.get());
        var account = transactions.forSystem(() -> accounts.byName(name)).orElse(null);
        boolean right = passphrases.matches(passphrase, account == null ? null : account.passphrase());
        if (account == null || !right) return refuse(counted, account == null ? null : account.person());
        tries.forget(counted.getFirst());
        if (account.closed()) return new Closed();
        if (passphrases.isOutdated(account.passphrase())) rehash(account.person(), passphrase);
        return begin(account.person(), visitor);
    }

    /// Begins a sign-in of somebody whose passphrase is known to be right: they have just typed or chosen it.
    Begun begin(PersonId person, Visitor visitor) {
        SignInStep step = firstStep(person);
        UUID id = Ids.next();
        return transactions.forSystem(() -> {
            rows.insert(id, person, step, visitor.device(), clock.instant());
            audit.record(person, "sign-in.begun", "sign-in/" + id, null, visitor.device());
            return new Begun(id, person, step);
        });
    }

    /// The second step of staff. Right: the sign-in is [SignInStep#DONE].
    public SignInAnswer finish(UUID signIn, String code) {
        var row = transactions.forSystem(() -> rows.row(signIn)).orElse(null);
        if (row == null || !SignInLimits.HALF_WAY.hold(row, clock.instant())) return new Wrong();
        List<Counted> counted = WrongTries.ofCode(row.person().toString());
        Optional<Duration> wait = tries.wait(counted);
        if (wait.isPresent()) return new SlowDown(wait.get());
        if (!factors.takes(row.person(), code)) return refuse(counted, row.person());
        tries.forget(counted.getFirst());
        return transactions.forSystem(() -> {
            rows.finish(signIn, clock.instant());
            audit.record(row.person(), "sign-in.finished", "sign-in/" + signIn, null);
            return new Begun(signIn, row.person(), SignInStep.DONE);
        });
    }

    /// Who is behind a sign-in, asked at every request, so that its end, a closed account and a changed role
    /// count at once. Empty unless it is [SignInStep#DONE] and living.
    public Optional<SignedIn> signedIn(UUID signIn) {
        return transactions.forSystem(() -> rows.living(signIn).flatMap(this::signedIn));
    }

    /// The step that somebody half signed in must take next; empty if there is none.
    public Optional<Begun> unfinished(UUID signIn) {
        return transactions.forSystem(() -> rows.row(signIn)
                .filter(row -> row.step() != SignInStep.DONE && SignInLimits.HALF_WAY.hold(row, clock.instant()))
                .map(row -> new Begun(row.id(), row.person(), row.step())));
    }

    /// Whose sign-in this was, ended or not: for words that outlive it.
    Optional<PersonId> ownerOf(UUID signIn) {
        return transactions.forSystem(() ->
                rows.row(signIn).filter(row -> row.step() == SignInStep.DONE).map(SignInRows.Row::person));
    }

    public List<Device> devicesOf(PersonId person) {
        SignInLimits limits = limitsOf(person);
        return transactions.forPerson(
                person,
                () -> rows.open(person).stream()
                        .filter(row -> limits.hold(row, clock.instant()))
                        .map(row -> new Device(row.id(), row.device(), row.begunAt(), row.seenAt()))
                        .toList());
    }

    /// False if the person has no such sign-in: somebody else's is not found.
    public boolean end(PersonId person, UUID signIn, String why) {
        return transactions.forPerson(person, () -> {
            boolean ended = rows.end(person, signIn, clock.instant(), why);
            if (ended) audit.record(person, "sign-in.ended", "sign-in/" + signIn, null, why);
            return ended;
        });
    }

    public void endAll(PersonId person, String why) {
        transactions.forPerson(person, () -> {
            rows.endAll(person, clock.instant(), why);
            audit.record(person, "sign-in.all-ended", "account/" + person, null, why);
            return person;
        });
    }

    /// Every device but the one this is asked on.
    public void endOthers(SignedIn person) {
        transactions.forPerson(person.person(), () -> {
            rows.endOthers(person.person(), person.signIn(), clock.instant(), "ended from another device");
            audit.record(person.person(), "sign-in.others-ended", "account/" + person.person(), null);
            return person;
        });
    }

    private Optional<SignedIn> signedIn(SignInRows.Row row) {
        return people.atTheDoor(row.person()).flatMap(known -> {
            SignInLimits limits = known.isStaff() ? SignInLimits.STAFF : SignInLimits.PATIENT_SIDE;
            Instant now = clock.instant();
            if (!limits.hold(row, now)) return Optional.empty();
            if (row.seenAt().plus(SignInLimits.TOUCH).isBefore(now)) rows.touch(row.id(), now);
            return Optional.of(
                    new SignedIn(row.person(), known.name(), kind(known), known.role(), known.language(), row.id()));
        });
    }

    private static SignedIn.Kind kind(AtTheDoor known) {
        if (known.isStaff()) return SignedIn.Kind.STAFF;
        return known.isPatient() ? SignedIn.Kind.PATIENT : SignedIn.Kind.HELPER;
    }

    private SignInLimits limitsOf(PersonId person) {
        return people.staffMember(person).isPresent() ? SignInLimits.STAFF : SignInLimits.PATIENT_SIDE;
    }

    /// Nobody on the staff gets past the passphrase without a second factor.
    private SignInStep firstStep(PersonId person) {
        if (people.staffMember(person).isEmpty()) return SignInStep.DONE;
        return factors.isSetUp(person) ? SignInStep.CODE : SignInStep.SET_UP;
    }

    private void rehash(PersonId person, String passphrase) {
        String hash = passphrases.hash(passphrase);
        transactions.forSystem(() -> {
            accounts.updatePassphrase(person, hash, clock.instant());
            return person;
        });
    }

    /// The same work and the same row for a name that nobody has. What was typed is not kept: people type
    /// passphrases into the wrong field.
    private Wrong refuse(List<Counted> counted, @Nullable PersonId person) {
        return transactions.forSystem(() -> {
            tries.record(counted);
            audit.record(person, "sign-in.refused", person == null ? "account/unknown" : "account/" + person, null);
            return new Wrong();
        });
    }
}
