package health.lintel.audit;

import health.lintel.storage.StorageFailed;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Chains the entries of the audit trail, and finds out whether somebody has touched them since.
@Component
public class AuditChain {
    private static final int BATCH = 1000;

    private final EntryRows entries;
    private final SealRows seals;
    private final Transactions transactions;
    private final Clock clock;

    AuditChain(EntryRows entries, SealRows seals, Transactions transactions, Clock clock) {
        this.entries = entries;
        this.seals = seals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Chains what was committed since the last time, oldest first.
    ///
    /// @return how many entries; 0 also while another node is at it
    public int seal() {
        return transactions.forSystem(() -> {
            if (!seals.lock()) return 0;
            List<AuditEntry> waiting = entries.unsealed(BATCH);
            if (waiting.isEmpty()) return 0;
            SealRows.Head head = seals.last();
            List<SealRows.Seal> made = new ArrayList<>();
            for (AuditEntry entry : waiting) {
                byte[] hash = Link.of(head.hash(), entry);
                made.add(new SealRows.Seal(head.sequence() + 1, entry.id(), head.hash(), hash, entry));
                head = new SealRows.Head(head.sequence() + 1, hash);
            }
            seals.insert(made, clock.instant());
            seals.prove(head);
            return made.size();
        });
    }

    /// Walks the whole chain and names the first row that is not as it was sealed.
    public Verdict verify() {
        return transactions.forSystem(() -> {
            var walk = new Walk();
            Damage damage = walk.toTheEnd();
            if (damage == null) damage = walk.compareWithProof();
            if (damage == null)
                damage = seals.smuggled()
                        .map(id -> new Damage(Fault.INSERTED, 0, id))
                        .orElse(null);
            return new Verdict(walk.sequence, Optional.ofNullable(damage), seals.waiting());
        });
    }

    /// What was done to the trail.
    public enum Fault {
        EDITED,
        DELETED,
        REORDERED,
        INSERTED,
        /// The end of the chain is not the one that was sealed with the key outside the database.
        REBUILT
    }

    /// @param sequence of the first bad link; 0 for an entry that never was in the chain
    /// @param entry    null if it is not there any more
    public record Damage(
            Fault fault, long sequence, @Nullable UUID entry) {}

    /// @param sealed       links that are sound, from the first on
    /// @param firstDamage  empty if nobody has touched the trail
    /// @param unsealedTail entries not yet chained: normally those of the last second
    public record Verdict(long sealed, Optional<Damage> firstDamage, List<UUID> unsealedTail) {
        public boolean isSound() {
            return firstDamage.isEmpty();
        }
    }

    private final class Walk {
        private long sequence;
        private byte[] hash = Link.BEFORE_THE_FIRST;

        @Nullable
        Damage toTheEnd() {
            while (true) {
                List<SealRows.Seal> batch = seals.after(sequence, BATCH);
                if (batch.isEmpty()) return null;
                for (SealRows.Seal seal : batch) {
                    Damage damage = check(seal);
                    if (damage != null) return damage;
                    sequence = seal.sequence();
                    hash = seal.hash();
                }
            }
        }

        private @Nullable Damage check(SealRows.Seal seal) {
            if (seal.sequence() != sequence + 1) return new Damage(Fault.DELETED, sequence + 1, null);
            if (seal.entry() == null) return new Damage(Fault.DELETED, seal.sequence(), seal.entryId());
            if (!Arrays.equals(seal.previous(), hash)) {
                return new Damage(Fault.REORDERED, seal.sequence(), seal.entryId());
            }
            boolean isAsSealed = Arrays.equals(seal.hash(), Link.of(hash, seal.entry()));
            return isAsSealed ? null : new Damage(Fault.EDITED, seal.sequence(), seal.entryId());
        }

        /// The proof is read after the walk, and sealing writes both at once: so it can only be ahead of the walk.
        private @Nullable Damage compareWithProof() {
            SealRows.Head proven;
            try {
                proven = seals.proven().orElse(new SealRows.Head(0, Link.BEFORE_THE_FIRST));
            } catch (StorageFailed e) {
                return new Damage(Fault.REBUILT, sequence, null);
            }
            if (proven.sequence() > sequence) {
                Damage damage = toTheEnd();
                if (damage != null) return damage;
            }
            if (proven.sequence() > sequence) return new Damage(Fault.DELETED, sequence + 1, null);
            if (proven.sequence() < sequence) return new Damage(Fault.INSERTED, proven.sequence() + 1, null);
            return Arrays.equals(proven.hash(), hash) ? null : new Damage(Fault.REBUILT, sequence, null);
        }
    }
}
