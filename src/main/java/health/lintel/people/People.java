package health.lintel.people;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Patients, relatives, staff, and who may act for whom.
@Component
public class People {
    private final PersonRows persons;
    private final StaffRows staff;
    private final ProxyGrants grants;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRows persons,
            StaffRows staff,
            ProxyGrants grants,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.staff = staff;
        this.grants = grants;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The right of this person to act for this patient, if there is one: the patient, a helper with a living
    /// grant, or staff. For everybody else the patient does not exist.
    public Optional<ChartAccess> access(PersonId actor, PatientId patient) {
        return transactions.forSystem(() -> {
            if (!persons.isPatient(patient)) return Optional.empty();
            if (actor.value().equals(patient.value())) return ground(actor, patient, ChartAccess.Ground.SELF);
            if (staff.present(actor).isPresent()) return ground(actor, patient, ChartAccess.Ground.STAFF);
            boolean helps = grants.heldBy(actor, today()).stream()
                    .anyMatch(grant -> grant.patient().equals(patient));
            return helps ? ground(actor, patient, ChartAccess.Ground.HELPER) : Optional.empty();
        });
    }

    /// The patients this person may act for: themselves first, if a patient, then those they help.
    public List<ChartAccess> chartsOf(PersonId actor) {
        return transactions.forSystem(() -> {
            var charts = new java.util.ArrayList<ChartAccess>();
            PatientId self = new PatientId(actor.value());
            if (persons.isPatient(self)) charts.add(new ChartAccess(actor, self, ChartAccess.Ground.SELF));
            for (ProxyGrant grant : grants.heldBy(actor, today())) {
                charts.add(new ChartAccess(actor, grant.patient(), ChartAccess.Ground.HELPER));
            }
            return List.copyOf(charts);
        });
    }

    public Patient patient(ChartAccess access) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> persons.patient(access.patient()).orElseThrow());
    }

    /// Several patients at once, for the lists of staff; who is unknown is left out.
    public Map<PatientId, Patient> patients(PersonId staffMember, Collection<PatientId> ids) {
        if (ids.isEmpty()) return Map.of();
        return transactions.forStaff(
                staffMember,
                () -> persons.patients(ids).stream().collect(Collectors.toMap(Patient::id, patient -> patient)));
    }

    /// A patient as jobs of the practice need them.
    public Optional<Patient> patient(PatientId id) {
        return transactions.forSystem(() -> persons.patient(id));
    }

    /// The language of a patient's pages and letters; English while we do not know.
    public String languageOf(PatientId id) {
        return patient(id).map(patient -> patient.person().language()).orElse("en");
    }

    public Optional<Person> person(PersonId id) {
        return transactions.forSystem(() -> persons.person(id));
    }

    public Optional<AtTheDoor> atTheDoor(PersonId id) {
        return transactions.forSystem(() -> persons.atTheDoor(id));
    }

    public Optional<StaffMember> staffMember(PersonId id) {
        return transactions.forSystem(() -> staff.present(id));
    }

    public List<StaffMember> staff() {
        return transactions.forSystem(staff::present);
    }

    /// How to sign for somebody in words a patient sees: staff by their working name.
    public Optional<String> staffName(PersonId id) {
        return transactions.forSystem(() -> staff.name(id));
    }

    /// Patients by part of the name or by MRN, for staff.
    public List<Patient> search(PersonId staffMember, String text) {
        return transactions.forStaff(staffMember, () -> {
            audit.record(staffMember, "patients.searched", "patients", null);
            return persons.search(text, 30);
        });
    }

    /// Patients of a family name, for matching what a pharmacy sends; never shown to whom asked.
    public List<Patient> candidates(String family) {
        return transactions.forSystem(() -> persons.ofFamily(family, 50));
    }

    public Optional<PatientId> patientByFhirId(String fhirId) {
        return transactions.forSystem(() -> persons.patientByFhirId(fhirId));
    }

    public List<ProxyGrant> helpersOf(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> grants.given(access.patient(), today()));
    }

    /// Who helps a patient, in whatever transaction the caller has.
    public List<ProxyGrant> helpersOf(PatientId patient) {
        return grants.given(patient, today());
    }

    /// Adds a person or brings them up to date.
    public void register(Person person) {
        transactions.forSystem(() -> {
            persons.insert(person);
            return person;
        });
    }

    /// In which language the person's pages and letters are.
    public void changeLanguage(PersonId person, String language) {
        transactions.forPerson(person, () -> {
            persons.updateLanguage(person, language);
            return person;
        });
    }

    /// Adds a patient, or brings one up to date; a new one stands as given.
    public void registerPatient(
            Person person, @Nullable String fhirId, @Nullable String mrn, Standing standing, String why) {
        PatientId id = new PatientId(person.id().value());
        transactions.forSystem(() -> {
            boolean isNew = !persons.isPatient(id);
            persons.insert(person);
            persons.insertPatient(id, fhirId, mrn);
            if (isNew) persons.insertStanding(Ids.next(), id, standing, clock.instant(), null, why);
            return id;
        });
    }

    public void changeStanding(PatientId patient, Standing standing, @Nullable PersonId by, String why) {
        transactions.forSystem(() -> {
            persons.insertStanding(Ids.next(), patient, standing, clock.instant(), by, why);
            audit.record(by, "standing.changed", "patient/" + patient, patient, standing.stored());
            return patient;
        });
    }

    public void registerStaff(Person person, StaffMember member, @Nullable String fhirId) {
        transactions.forSystem(() -> {
            persons.insert(person);
            staff.insert(member, fhirId);
            return member;
        });
    }

    public void recordDeparture(PersonId member, @Nullable PersonId by, String why) {
        transactions.forSystem(() -> {
            staff.insertDeparture(member, clock.instant(), by, why);
            audit.record(by, "staff.left", "staff/" + member, null, why);
            events.publishEvent(new StaffLeft(member));
            return member;
        });
    }

    public ProxyGrant grant(
            PersonId helper,
            PatientId patient,
            String relationship,
            @Nullable LocalDate endsOn,
            @Nullable PersonId by) {
        var grant = new ProxyGrant(Ids.next(), helper, patient, "", relationship, today(), endsOn);
        return transactions.forSystem(() -> {
            grants.insert(grant, by, clock.instant());
            audit.record(by, "proxy.granted", "person/" + helper, patient, relationship);
            return grant;
        });
    }

    public void endGrant(ProxyGrant grant, @Nullable PersonId by, String why) {
        transactions.forSystem(() -> {
            grants.end(grant, by, clock.instant(), why);
            audit.record(by, "proxy.ended", "person/" + grant.helper(), grant.patient(), why);
            return grant;
        });
    }

    private static Optional<ChartAccess> ground(PersonId actor, PatientId patient, ChartAccess.Ground ground) {
        return Optional.of(new ChartAccess(actor, patient, ground));
    }

    /// Grants begin and end with the practice's days.
    private LocalDate today() {
        return policies.calendar().dayOf(clock.instant());
    }
}
