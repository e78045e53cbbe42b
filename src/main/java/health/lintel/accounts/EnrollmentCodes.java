package health.lintel.accounts;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.storage.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Codes that the practice hands out, on paper or by phone, so that the right person gets the account. Relatives
/// enroll the same way. Somebody who has an account chooses a new passphrase with one.
@Component
public class EnrollmentCodes {
    /// No letters or digits that look or sound alike.
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int SELECTOR = 4;
    private static final int VERIFIER = 8;
    private static final int WRONG_TRIES = 5;
    static final Duration LIFE = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EnrollmentCodeRows rows;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Passphrases passphrases;
    private final WrongTries tries;
    private final People people;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentCodes(
            EnrollmentCodeRows rows,
            Accounts accounts,
            SignIns signIns,
            Passphrases passphrases,
            WrongTries tries,
            People people,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.signIns = signIns;
        this.passphrases = passphrases;
        this.tries = tries;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// A code as it is read to its owner, once: we keep its hash only.
    public record Issued(String code, Instant expires) {}

    /// What came of typing a code and a birth date.
    public sealed interface Answer {
        /// Both are right. The id is worth an account; it goes nowhere but into the session.
        record Recognized(UUID code) implements Answer {}

        /// The code is wrong, used or too old, or the birth date is another: nobody says which.
        record NotRecognized() implements Answer {}

        record SlowDown(Duration pause) implements Answer {}
    }

    /// Who is about to get an account.
    ///
    /// @param accountName the sign-in name they have, if they only need a new passphrase
    public record Enrolling(Person person, @Nullable String accountName) {}

    /// Makes a code; earlier ones of the person stop working.
    ///
    /// @param by the member of staff who hands it out; null for the command line
    /// @throws IllegalArgumentException if we don't know the person's birth date, which they will be asked
    public Issued issue(PersonId person, @Nullable PersonId by) {
        Person known = people.person(person).orElseThrow();
        if (known.birthDate() == null) throw new IllegalArgumentException("The birth date is not known");
        String selector = letters(SELECTOR);
        String verifier = letters(VERIFIER);
        String hash = passphrases.hash(verifier);
        Instant now = clock.instant();
        transactions.forSystem(() -> {
            rows.withdrawAll(person, now);
            rows.insert(selector, hash, person, by, now, now.plus(LIFE));
            audit.record(by, "enrollment-code.issued", "person/" + person, null);
            return person;
        });
        String code = selector + "-" + verifier.substring(0, 4) + "-" + verifier.substring(4);
        return new Issued(code, now.plus(LIFE));
    }

    public Answer check(String typedCode, @Nullable LocalDate birthDate, Visitor visitor) {
        String code = typedCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String selector = code.substring(0, Math.min(SELECTOR, code.length()));
        List<WrongTries.Counted> counted = WrongTries.ofEnrollment(selector, visitor.address());
        Optional<Duration> wait = tries.wait(counted);
        if (wait.isPresent()) return new Answer.SlowDown(wait.get());
        var row = living(selector);
        String verifier = code.substring(selector.length());
        boolean rightCode = passphrases.matches(
                verifier, row.map(EnrollmentCodeRows.Row::verifier).orElse(null));
        boolean rightDate = row.flatMap(found -> people.person(found.person()))
                .map(person -> birthDate != null && birthDate.equals(person.birthDate()))
                .orElse(false);
        if (row.isPresent() && rightCode && rightDate)
            return new Answer.Recognized(row.get().id());
        return refuse(row, counted);
    }

    /// Empty if the code has been used or has run out since.
    public Optional<Enrolling> enrolling(UUID code) {
        return transactions.forSystem(() -> rows.living(code, clock.instant(), WRONG_TRIES)
                .filter(row -> !accounts.isClosed(row.person()))
                .flatMap(row -> people.person(row.person())
                        .map(person -> new Enrolling(
                                person, accounts.nameOf(row.person()).orElse(null)))));
    }

    /// Makes the account, or gives it the new passphrase, and signs its owner in. All other sign-ins of theirs end.
    ///
    /// @param name sign-in name; not looked at for somebody who has an account
    /// @return empty if the code has been used or has run out since
    /// @throws NameTaken if somebody else signs in with that name
    public Optional<SignInAnswer.Begun> complete(UUID code, String name, String passphrase, Visitor visitor) {
        String hash = passphrases.hash(passphrase);
        return transactions.forSystem(() -> {
            var row = rows.living(code, clock.instant(), WRONG_TRIES);
            if (row.isEmpty() || accounts.isClosed(row.get().person())) return Optional.empty();
            if (!rows.use(code, clock.instant())) return Optional.empty();
            PersonId person = row.get().person();
            accounts.createWithHash(person, name, hash);
            audit.record(person, "enrollment.completed", "account/" + person, null);
            return Optional.of(signIns.begin(person, visitor));
        });
    }

    private Optional<EnrollmentCodeRows.Row> living(String selector) {
        return transactions.forSystem(() -> rows.living(selector, clock.instant(), WRONG_TRIES));
    }

    private Answer refuse(Optional<EnrollmentCodeRows.Row> row, List<WrongTries.Counted> counted) {
        return transactions.forSystem(() -> {
            row.ifPresent(found -> rows.countWrong(found.id()));
            tries.record(counted);
            audit.record(null, "enrollment.refused", "enrollment", null);
            return new Answer.NotRecognized();
        });
    }

    private static String letters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return text.toString();
    }
}
