package health.lintel.records;

import health.lintel.datatypes.PatientId;
import health.lintel.storage.Fingerprint;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where received resources come in. Only the import uses it; it acts for nobody in particular.
@Component
public class Intake {
    private final Resources resources;
    private final ExtractRows extracts;
    private final Transactions transactions;
    private final Clock clock;

    Intake(Resources resources, ExtractRows extracts, Transactions transactions, Clock clock) {
        this.resources = resources;
        this.extracts = extracts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// How a resource compares with what we hold.
    public enum Novelty {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /// What we hold of a chart, to compare what arrives with; empty for a patient we don't know.
    public Held held(PatientId patient) {
        return transactions.forSystem(() -> new Held(resources.hashes(patient)));
    }

    /// What we hold that belongs to nobody's chart.
    public Held heldShared() {
        return transactions.forSystem(() -> new Held(resources.sharedHashes()));
    }

    /// Those that are already in somebody else's chart: taking them would move facts from one patient to another.
    public Set<ResourceKey> inOtherCharts(PatientId patient, List<ReceivedResource> received) {
        return transactions.forSystem(() -> resources.inOtherCharts(patient, received));
    }

    public void keep(PatientId patient, List<ReceivedResource> received, Extracts taken) {
        transactions.forSystem(() -> {
            resources.keep(patient, received, clock.instant());
            extracts.keep(patient, taken);
            return patient;
        });
    }

    public void keepShared(List<ReceivedResource> received) {
        transactions.forSystem(() -> {
            resources.keepShared(received, clock.instant());
            return received;
        });
    }

    /// Bodies by FHIR id of resources that belong to nobody's chart.
    public Map<String, String> shared(String type) {
        return transactions.forSystem(() -> resources.shared(type));
    }

    /// A resource of a chart as we keep it.
    public Optional<String> body(PatientId patient, String type, String fhirId) {
        return transactions.forSystem(() -> resources.body(patient, type, fhirId));
    }

    /// All resources of a type in a chart as we keep them.
    public List<String> bodies(PatientId patient, String type) {
        return transactions.forSystem(() -> resources.bodies(patient, type));
    }

    /// What is held already, by hash.
    public static final class Held {
        private final Map<ResourceKey, byte[]> hashes;

        Held(Map<ResourceKey, byte[]> hashes) {
            this.hashes = hashes;
        }

        public Novelty compare(ReceivedResource received) {
            byte[] held = hashes.get(new ResourceKey(received.type(), received.fhirId()));
            if (held == null) return Novelty.NEW;
            return Arrays.equals(held, Fingerprint.of(received.body())) ? Novelty.UNCHANGED : Novelty.CHANGED;
        }
    }
}
