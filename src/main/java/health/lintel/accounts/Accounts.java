package health.lintel.accounts;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffLeft;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The accounts people sign in with: made, closed, opened again; and the policy they have acknowledged.
@Component
public class Accounts {
    private final AccountRows rows;
    private final SignInRows signIns;
    private final Passphrases passphrases;
    private final WrongTries tries;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            SignInRows signIns,
            Passphrases passphrases,
            WrongTries tries,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.signIns = signIns;
        this.passphrases = passphrases;
        this.tries = tries;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes an account without a code from the practice: for the command line, the demo's cast and tests. An
    /// account that is there keeps its name and gets the passphrase.
    ///
    /// @throws NameTaken if somebody else signs in with that name
    public void create(PersonId person, String name, String passphrase) {
        String hash = passphrases.hash(passphrase);
        transactions.forSystem(() -> {
            createWithHash(person, name, hash);
            return person;
        });
    }

    /// Inside a transaction of the whole practice.
    void createWithHash(PersonId person, String name, String hash) {
        if (rows.of(person).isPresent()) {
            rows.updatePassphrase(person, hash, clock.instant());
            signIns.endAll(person, clock.instant(), "new passphrase");
            audit.record(person, "account.passphrase-changed", "account/" + person, null);
            return;
        }
        if (!rows.insert(person, normal(name), hash, clock.instant())) throw new NameTaken();
        audit.record(person, "account.made", "account/" + person, null);
    }

    /// Asked again before something that a borrowed device must not do. After five wrong ones, one a minute is
    /// looked at: the others are wrong whatever they are.
    public boolean isPassphrase(PersonId person, String passphrase) {
        var counted = WrongTries.ofOldPassphrase(person.toString());
        if (tries.wait(counted).isPresent()) return false;
        String hash = transactions.forSystem(
                () -> rows.of(person).map(AccountRows.Account::passphrase).orElse(null));
        boolean right = passphrases.matches(passphrase, hash);
        if (!right) tries.record(counted);
        return right;
    }

    /// Ends every other sign-in of the person: who changes a passphrase may fear that somebody knows the old one.
    public void changePassphrase(SignedIn person, String passphrase) {
        String hash = passphrases.hash(passphrase);
        transactions.forPerson(person.person(), () -> {
            rows.updatePassphrase(person.person(), hash, clock.instant());
            signIns.endOthers(person.person(), person.signIn(), clock.instant(), "new passphrase");
            audit.record(person.person(), "account.passphrase-changed", "account/" + person.person(), null);
            return person;
        });
    }

    public boolean exists(PersonId person) {
        return transactions.forSystem(() -> rows.of(person).isPresent());
    }

    /// The name the person signs in with.
    public Optional<String> nameOf(PersonId person) {
        return transactions.forSystem(() -> rows.of(person).map(AccountRows.Account::name));
    }

    public boolean isNameFree(String name) {
        return transactions.forSystem(() -> rows.byName(normal(name)).isEmpty());
    }

    /// A code from the practice does not open a closed account; only [#reopen] does.
    boolean isClosed(PersonId person) {
        return transactions.forSystem(
                () -> rows.of(person).map(AccountRows.Account::closed).orElse(false));
    }

    /// Closes the account for security or because somebody left. All its sign-ins end with the same commit.
    public void close(PersonId person, @Nullable PersonId by, String why) {
        transactions.forSystem(() -> {
            shut(person, by, why);
            return person;
        });
    }

    /// Locks the account because somebody else may be in it: as [#close], but also in the person's own transaction,
    /// so that the danger and the lock are one commit (clause conduct.standard).
    public void lock(PersonId person, String why) {
        transactions.forPerson(person, () -> {
            shut(person, null, "security: " + why);
            return person;
        });
    }

    private void shut(PersonId person, @Nullable PersonId by, String why) {
        if (rows.of(person).filter(account -> !account.closed()).isEmpty()) return;
        rows.insertClosure(person, by, clock.instant(), why);
        signIns.endAll(person, clock.instant(), "account closed");
        audit.record(by, "account.closed", "account/" + person, null, why);
    }

    public void reopen(PersonId person, @Nullable PersonId by, String why) {
        transactions.forSystem(() -> {
            rows.reopen(person, by, clock.instant());
            audit.record(by, "account.reopened", "account/" + person, null, why);
            return person;
        });
    }

    /// In the transaction that records the departure: nobody who left has a moment more.
    @EventListener
    void on(StaffLeft event) {
        close(event.member(), null, "left the practice");
    }

    /// policy.known: this person has been shown this version and said so.
    public void acknowledgePolicy(PersonId person, int version) {
        transactions.forPerson(person, () -> {
            rows.insertAcknowledgment(person, version, clock.instant());
            audit.record(person, "policy.acknowledged", "policy/" + version, null);
            return person;
        });
    }

    /// The version of the policy that this person acknowledged last.
    public Optional<Integer> acknowledgedPolicy(PersonId person) {
        return transactions.forSystem(() -> rows.newestAcknowledgment(person));
    }

    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
