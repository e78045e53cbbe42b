package health.lintel.medications;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The medicines of a patient, and what the patient told us about asking the pharmacy (`refill.pharmacy`).
@Component
public class Medications {
    private final Prescriptions prescriptions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Medications(Prescriptions prescriptions, Transactions transactions, AuditTrail audit, Clock clock) {
        this.prescriptions = prescriptions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the patient takes now, as far as the chart says; the newest first.
    public List<Prescription> active(ChartAccess access) {
        return all(access).stream().filter(Prescription::isActive).toList();
    }

    /// With stopped and completed ones.
    public List<Prescription> all(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> prescriptions.of(access.patient()));
    }

    public Optional<Prescription> find(ChartAccess access, UUID prescription) {
        return transactions.forPatient(
                access.actor(), access.patient(), () -> prescriptions.find(access.patient(), prescription));
    }

    /// "I asked my pharmacy on ...": after 48 hours without an answer the way to clinical support is open.
    ///
    /// @throws java.util.NoSuchElementException if it is no medicine of this patient
    /// @throws IllegalArgumentException         if the moment is still to come
    public void rememberAsked(ChartAccess access, UUID prescription, Instant askedAt) {
        if (askedAt.isAfter(clock.instant())) throw new IllegalArgumentException("That is still to come");
        transactions.forPatient(access.actor(), access.patient(), () -> {
            var _ = prescriptions.find(access.patient(), prescription).orElseThrow();
            prescriptions.insertAsked(
                    Ids.next(), access.patient(), prescription, askedAt, access.actor(), clock.instant());
            audit.record(access.actor(), "pharmacy.asked", "prescription/" + prescription, access.patient());
            return prescription;
        });
    }

    /// Keeps prescriptions as a chart names them; for the import, which acts for nobody in particular.
    public void keep(PatientId patient, List<Prescription> taken) {
        transactions.forSystem(() -> {
            prescriptions.keep(patient, taken);
            return patient;
        });
    }
}
