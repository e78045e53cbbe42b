package health.lintel.coverage;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Staff check what patients proposed: accept it, ask for it again, or reject it with a reason.
@Component
public class Verifying {
    private final ProposalRows proposals;
    private final CoverageRows coverage;
    private final VerifyingWork work;
    private final Outbox outbox;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Verifying(
            ProposalRows proposals,
            CoverageRows coverage,
            VerifyingWork work,
            Outbox outbox,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.coverage = coverage;
        this.work = work;
        this.outbox = outbox;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that wait, the oldest first.
    public List<Proposal> open(PersonId staffMember) {
        return transactions.forStaff(staffMember, proposals::open);
    }

    public Optional<Proposal> find(PersonId staffMember, UUID proposal) {
        return transactions.forStaff(staffMember, () -> proposals.find(proposal));
    }

    /// Somebody of ours sees the card: an entry in "who looked".
    public void noteRead(ChartAccess staff, UUID proposal) {
        transactions.forStaff(staff.actor(), () -> {
            audit.record(staff.actor(), "coverage.read", "coverage-proposal/" + proposal, staff.patient());
            return proposal;
        });
    }

    /// False when somebody decided it before, or the patient sent a newer one: nothing was changed.
    ///
    /// @param reason for the patient; only an acceptance needs none
    /// @throws IllegalArgumentException without a reason where one is owed, or if somebody other than staff tries
    public boolean decide(ChartAccess staff, UUID id, Proposal.Outcome outcome, String reason) {
        if (!staff.isStaff()) throw new IllegalArgumentException("Only staff decide on coverage");
        if (outcome == Proposal.Outcome.REPLACED) throw new IllegalArgumentException("Not a person's to choose");
        boolean accepts = outcome == Proposal.Outcome.ACCEPTED;
        if (!accepts && reason.isBlank()) throw new IllegalArgumentException("The patient is owed a reason");
        return transactions.forStaff(staff.actor(), () -> {
            Proposal proposal = proposals
                    .find(id)
                    .filter(found -> found.patient().equals(staff.patient()))
                    .orElseThrow();
            if (!proposals.insertDecision(proposal, outcome, reason.strip(), staff.actor(), clock.instant())) {
                return false;
            }
            if (accepts) {
                coverage.insert(
                        proposal.patient(), proposal.place(), proposal.card(), id, staff.actor(), clock.instant());
            }
            String act = "coverage."
                    + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            audit.record(staff.actor(), act, "coverage-proposal/" + id, proposal.patient());
            work.close(id, "decided");
            outbox.enqueue(Notice.of(proposal.by(), Template.INSURANCE_ANSWERED, "/insurance", "coverage/" + id));
            return true;
        });
    }
}
