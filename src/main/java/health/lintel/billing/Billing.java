package health.lintel.billing;

import health.lintel.audit.AuditTrail;
import health.lintel.billing.Posting.Kind;
import health.lintel.billing.Posting.Part;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Bills, and what is owed on them. Open to everybody whose chart it is, whatever their standing (`billing.pay`).
@Component
public class Billing {
    private static final int DAYS_TO_PAY = 30;
    private static final int GROWN_UP = 18;

    private final BillRows rows;
    private final Ledger ledger;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Billing(
            BillRows rows,
            Ledger ledger,
            People people,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The bills that this reader may see, newest visit first. A teenager's guarded visit is not among those that
    /// whoever helps them sees, nor is its amount in any sum.
    public List<Bill> bills(ChartAccess access) {
        List<Bill> all = transactions.forPatient(access.actor(), access.patient(), () -> rows.of(access.patient()));
        return isKeptFrom(access)
                ? all.stream().filter(bill -> !bill.isGuarded()).toList()
                : all;
    }

    public Optional<Bill> find(ChartAccess access, UUID id) {
        return bills(access).stream().filter(bill -> bill.id().equals(id)).findFirst();
    }

    /// A bill that somebody opens: whoever helps, or works here, leaves a trace.
    public Optional<Bill> read(ChartAccess access, UUID id) {
        Optional<Bill> found = find(access, id);
        if (found.isEmpty() || access.ground() == ChartAccess.Ground.SELF) return found;
        transactions.forPatient(access.actor(), access.patient(), () -> {
            audit.record(access.actor(), "bill.read", "bill/" + id, access.patient());
            return id;
        });
        return found;
    }

    /// Those on which something is owed, oldest first: in this order a payment pays them.
    public List<Bill> open(ChartAccess access) {
        return bills(access).reversed().stream().filter(Bill::isOpen).toList();
    }

    public static Money owed(List<Bill> bills) {
        return bills.stream().map(bill -> bill.amounts().owed()).reduce(Money.ZERO, Money::plus);
    }

    /// Who has promised to pay; empty: the patient.
    public Optional<String> guarantor(ChartAccess access) {
        return transactions
                .forPatient(access.actor(), access.patient(), () -> rows.guarantors(access.patient()))
                .stream()
                .findFirst();
    }

    public void recordGuarantor(PatientId patient, String name, String relationship, LocalDate since) {
        transactions.forSystem(() -> {
            rows.addGuarantor(patient, name, relationship, since);
            return patient;
        });
    }

    /// Takes in claims and what plans answered. The same again changes nothing; what changed is booked as the
    /// difference, since what is in the book stays there.
    public void keep(PatientId patient, List<Claim> claims) {
        transactions.forSystem(() -> {
            ledger.lock(patient);
            for (Claim claim : claims) if (claim.addsUp()) keep(patient, claim);
            return patient;
        });
    }

    /// Money taken at the desk: cash, a check, a co-payment.
    ///
    /// @param source what it is known by at the desk; the same twice is booked once
    public void recordOfficePayment(PatientId patient, UUID bill, Money amount, String source, @Nullable PersonId by) {
        transactions.forSystem(() -> ledger.post(
                patient,
                Posting.moving(
                        Kind.OFFICE_PAYMENT,
                        "office/" + source,
                        clock.instant(),
                        by,
                        Account.CASH_CLEARING,
                        Account.PATIENT_RECEIVABLE,
                        List.of(new Part(bill, amount)))));
    }

    private void keep(PatientId patient, Claim claim) {
        Claim.Answer answer = claim.answer();
        LocalDate from = answer == null ? claim.served() : answer.on();
        UUID bill = rows.keep(patient, claim, from.plusDays(DAYS_TO_PAY));
        Money paid = answer == null ? Money.ZERO : answer.paid();
        Money yours = answer == null ? Money.ZERO : answer.yours();
        book(patient, bill, Kind.CHARGE, claim.charged(), Account.INSURANCE_RECEIVABLE, Account.REVENUE);
        book(patient, bill, Kind.PLAN_PAYMENT, paid, Account.CASH_CLEARING, Account.INSURANCE_RECEIVABLE);
        book(patient, bill, Kind.PLAN_DISCOUNT, claim.discount(), Account.ADJUSTMENTS, Account.INSURANCE_RECEIVABLE);
        book(patient, bill, Kind.PATIENT_SHARE, yours, Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE);
    }

    private void book(PatientId patient, UUID bill, Kind kind, Money wanted, Account debit, Account credit) {
        Money booked = ledger.sums(patient).stream()
                .filter(sum -> sum.bill().equals(bill) && sum.kind() == kind && sum.account() == debit)
                .map(Ledger.Sum::amount)
                .reduce(Money.ZERO, Money::plus);
        Money missing = wanted.minus(booked);
        if (missing.isZero()) return;
        String source = "claim/" + bill + "/" + kind + "/" + Ids.next();
        ledger.post(
                patient,
                Posting.moving(kind, source, clock.instant(), null, debit, credit, List.of(new Part(bill, missing))));
    }

    private boolean isKeptFrom(ChartAccess access) {
        if (access.ground() != ChartAccess.Ground.HELPER) return false;
        LocalDate today = policies.calendar().dayOf(clock.instant());
        return people.patient(access).age(today) < GROWN_UP;
    }
}
