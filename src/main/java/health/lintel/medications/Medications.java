package health.lintel.medications;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The medicines of a patient, and what the patient told us about asking the pharmacy (`refill.pharmacy`).
@Component
public class Medications {
    private final Prescriptions prescriptions;
    private final SupplyRows supplies;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Medications(
            Prescriptions prescriptions,
            SupplyRows supplies,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.supplies = supplies;
        this.policies = policies;
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
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Map<UUID, Supply> known = counted(access.patient());
            return prescriptions.of(access.patient()).stream()
                    .map(each -> each.with(known.get(each.id())))
                    .toList();
        });
    }

    /// How much is left of each medicine whose prescription says how much; by prescription.
    public Map<UUID, Supply> supplies(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> counted(access.patient()));
    }

    /// What was written, by prescription.
    public Map<UUID, Written> written(ChartAccess access) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> supplies.written(access.patient()).stream()
                        .collect(java.util.stream.Collectors.toMap(Written::prescription, each -> each)));
    }

    private Map<UUID, Supply> counted(PatientId patient) {
        return transactions.oncePerPage(new Counted(patient), () -> {
            List<Written> written = supplies.written(patient);
            List<Dispense> fills = written.isEmpty() ? List.of() : supplies.dispenses(patient);
            return Supplies.of(written, fills, policies.calendar().dayOf(clock.instant()));
        });
    }

    private record Counted(PatientId patient) {}

    public Optional<Prescription> find(ChartAccess access, UUID prescription) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> prescriptions
                        .find(access.patient(), prescription)
                        .map(each -> each.with(counted(access.patient()).get(each.id()))));
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

    /// "I use another pharmacy now": for everything prescribed before.
    public void changePharmacy(ChartAccess access, String name, @Nullable String phone) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            prescriptions.insertPharmacy(Ids.next(), access.patient(), name, phone, clock.instant(), access.actor());
            audit.record(access.actor(), "pharmacy.changed", "patient/" + access.patient(), access.patient());
            return name;
        });
    }

    /// All prescriptions of a patient, for matching, which acts for nobody in particular.
    public List<Prescription> listed(PatientId patient) {
        return transactions.forSystem(() -> {
            Map<UUID, Supply> known = counted(patient);
            return prescriptions.of(patient).stream()
                    .map(each -> each.with(known.get(each.id())))
                    .toList();
        });
    }

    /// Keeps prescriptions as a chart names them; for the import, which acts for nobody in particular.
    public void keep(PatientId patient, List<Prescription> taken) {
        transactions.forSystem(() -> {
            prescriptions.keep(patient, taken);
            return patient;
        });
    }

    /// Keeps how much was written and what was dispensed; for the import.
    public void keepSupply(PatientId patient, List<Written> written, List<Dispense> fills) {
        transactions.forSystem(() -> {
            supplies.keepWritten(patient, written);
            supplies.keepDispenses(patient, fills);
            reach(patient);
            return patient;
        });
    }

    /// For the list of who runs out: kept, since it looks at the whole practice.
    private void reach(PatientId patient) {
        List<Written> all = supplies.written(patient);
        LocalDate today = policies.calendar().dayOf(clock.instant());
        Map<UUID, Supply> known = Supplies.of(all, supplies.dispenses(patient), today);
        for (Written each : all) {
            Supply supply = known.get(each.prescription());
            if (supply == null || supply.endsOn() == null) continue;
            supplies.setReach(patient, each.prescription(), supply.endsOn(), Supplies.reaches(supply, each));
        }
    }

    /// Medicines of ours, of all patients, that end in a span of days with every refill fetched, the soonest first.
    public List<Ending> ending(PersonId staffMember, LocalDate from, LocalDate before, int most) {
        return transactions.forStaff(staffMember, () -> supplies.ending(from, before, most));
    }
}
