package health.lintel.coverage;

import health.lintel.audit.AuditTrail;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Insurance as patients see it: what we count on, what they proposed. Open to everybody, whatever else is closed.
@Component
public class Insurance {
    private final CoverageRows coverage;
    private final ProposalRows proposals;
    private final VerifyingWork work;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Insurance(
            CoverageRows coverage,
            ProposalRows proposals,
            VerifyingWork work,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.coverage = coverage;
        this.proposals = proposals;
        this.work = work;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What holds now, by place.
    public Map<Card.Place, CoverageOfRecord> current(ChartAccess access) {
        Map<Card.Place, CoverageOfRecord> current = new EnumMap<>(Card.Place.class);
        for (CoverageOfRecord each : history(access)) current.putIfAbsent(each.place(), each);
        return current;
    }

    /// All coverage of record; of each place the newest first.
    public List<CoverageOfRecord> history(ChartAccess access) {
        return within(access, () -> coverage.of(access.patient()));
    }

    /// What was proposed, the newest first.
    public List<Proposal> proposals(ChartAccess access) {
        return within(access, () -> proposals.of(access.patient()));
    }

    /// A photo of a proposal of this patient's.
    public Optional<byte[]> photo(ChartAccess access, UUID proposal, Card.Side side) {
        return within(
                access,
                () -> proposals
                        .find(proposal)
                        .filter(found -> found.patient().equals(access.patient()))
                        .flatMap(found -> proposals.photo(proposal, side)));
    }

    /// The patient says that a coverage that holds is still right; false if it does not hold any more.
    public boolean confirm(ChartAccess access, UUID id) {
        return within(access, () -> {
            boolean holds =
                    current(access).values().stream().anyMatch(each -> each.id().equals(id));
            if (!holds) return false;
            coverage.insertStillRight(access.patient(), id, access.actor(), clock.instant());
            audit.record(access.actor(), "coverage.confirmed", "coverage/" + id, access.patient());
            return true;
        });
    }

    /// Sends a card in. An open proposal for the same place gives way to it; the coverage of record stays as it is.
    public void propose(ChartAccess access, NewProposal proposal) {
        within(access, () -> {
            List<Proposal> before = proposals.of(access.patient());
            if (!proposals.insert(access.patient(), proposal, access.actor(), clock.instant())) return proposal;
            proposal.photos()
                    .forEach((side, picture) -> proposals.insertPhoto(access.patient(), proposal.id(), side, picture));
            audit.record(access.actor(), "coverage.proposed", "coverage-proposal/" + proposal.id(), access.patient());
            before.stream()
                    .filter(each -> each.isOpen() && each.place() == proposal.place())
                    .forEach(each -> replace(access, each));
            work.open(access, proposal.id());
            return proposal;
        });
    }

    private void replace(ChartAccess access, Proposal older) {
        proposals.insertDecision(older, Proposal.Outcome.REPLACED, "", access.actor(), clock.instant());
        work.close(older.id(), "a newer card was sent");
    }

    private <T extends @Nullable Object> T within(ChartAccess access, Supplier<T> work) {
        return transactions.forPatient(access.actor(), access.patient(), work);
    }
}
