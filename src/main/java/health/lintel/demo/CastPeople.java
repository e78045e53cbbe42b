package health.lintel.demo;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SecondFactors;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.practice.OnCallRoster;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Puts the cast in place: staff and what they answer for, sign-ins, relatives, who is on call, the visit to come.
@Component
@ConditionalOnProperty("lintel.demo")
class CastPeople {
    private static final int NIGHTS = 14;
    private static final Map<PoolKey, CastMember> LEADS = Map.of(
            PoolKey.CLINICAL, Cast.GRACE,
            PoolKey.FRONT_DESK, Cast.DOLORES,
            PoolKey.BILLING, Cast.PRIYA,
            PoolKey.PRIOR_AUTHORIZATION, Cast.LUIS,
            PoolKey.RECORDS, Cast.HELEN,
            PoolKey.PROVIDERS, Cast.DR_LEE,
            PoolKey.LEADS, Cast.RUTH);

    private final Steps steps;
    private final People people;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Pools pools;
    private final OnCallRoster roster;
    private final Appointments appointments;
    private final Policies policies;
    private final Clock clock;

    CastPeople(
            Steps steps,
            People people,
            Accounts accounts,
            SecondFactors factors,
            Pools pools,
            OnCallRoster roster,
            Appointments appointments,
            Policies policies,
            Clock clock) {
        this.steps = steps;
        this.people = people;
        this.accounts = accounts;
        this.factors = factors;
        this.pools = pools;
        this.roster = roster;
        this.appointments = appointments;
        this.policies = policies;
        this.clock = clock;
    }

    void arrive(Instant begun) {
        for (CastMember member : Cast.STAFF) steps.once("staff/" + member.signIn(), () -> employ(member));
        steps.once("leads", () -> LEADS.forEach((pool, lead) -> pools.appointLead(pool, lead.id(), null)));
        for (CastMember member : Cast.PATIENTS) steps.once("sign-in/" + member.signIn(), () -> enroll(member));
        steps.once("relatives", this::relatives);
        steps.once("visit-to-come", () -> book(begun));
    }

    private void employ(CastMember member) {
        String name = member.name();
        StaffRole role = member.role();
        if (role == null) throw new IllegalArgumentException(name + " has no role");
        people.registerStaff(person(member), new StaffMember(member.id(), name, role), null);
        accounts.create(member.id(), member.signIn(), Cast.PASSPHRASE);
        factors.add(member.id(), member.signIn(), policies.current().practice().name());
        knowsThePolicy(member);
    }

    private void enroll(CastMember member) {
        Person known = people.person(member.id()).orElseThrow();
        people.register(new Person(
                known.id(),
                known.given(),
                known.family(),
                known.birthDate(),
                known.sex(),
                known.language(),
                member.email(),
                known.phone()));
        accounts.create(member.id(), member.signIn(), Cast.PASSPHRASE);
        // Maria signs in for the first time: she shows how the policy is told.
        if (member != Cast.MARIA) knowsThePolicy(member);
    }

    private void knowsThePolicy(CastMember member) {
        accounts.acknowledgePolicy(member.id(), policies.currentNumber());
    }

    private void relatives() {
        PersonId desk = Cast.DOLORES.id();
        people.grant(Cast.SOFIA.id(), patient(Cast.SUSANN_CHART), "daughter", null, desk);
        people.grant(Cast.PARIS.id(), patient(Cast.ELDEN_CHART), "father", null, desk);
        people.grant(Cast.PARIS.id(), patient(Cast.BART_CHART), "stepfather", null, desk);
    }

    private void book(Instant begun) {
        var calendar = policies.calendar();
        LocalDate day = calendar.openDaysAfter(calendar.dayOf(begun), 3);
        Instant start = ChartLines.at(day, 9, zone());
        appointments.book(
                access(Cast.GRACE, Cast.ARDELIA),
                new Appointment(
                        UUID.nameUUIDFromBytes("lintel/cast/visit-to-come".getBytes(StandardCharsets.UTF_8)),
                        VisitMode.OFFICE,
                        start,
                        start.plus(Duration.ofMinutes(30)),
                        "fasting blood test and check-up",
                        Cast.DR_LEE.id(),
                        Cast.DR_LEE.name(),
                        AppointmentStatus.BOOKED));
    }

    /// Fills the nights to come, the two doctors by turns; asked at every start, since nights pass.
    void fillNights() {
        Instant now = clock.instant();
        LocalDate tonight = policies.calendar().dayOf(now);
        List<OnCallRoster.Shift> known = roster.from(now);
        for (int night = -1; night < NIGHTS; night++) {
            LocalDate day = tonight.plusDays(night);
            Instant begins = ChartLines.at(day, 17, zone());
            Instant ends = ChartLines.at(day.plusDays(1), 17, zone());
            boolean isFilled = known.stream().anyMatch(shift -> shift.begins().equals(begins));
            CastMember doctor = day.toEpochDay() % 2 == 0 ? Cast.DR_LEE : Cast.DR_OSEI;
            if (!isFilled && ends.isAfter(now)) roster.enter(doctor.id(), "(555) 555-0198", begins, ends);
        }
    }

    ChartAccess access(CastMember actor, CastMember patient) {
        return people.access(actor.id(), patient(patient.fhirId())).orElseThrow();
    }

    ZoneId zone() {
        return policies.current().practice().zone();
    }

    private PatientId patient(String fhirId) {
        return people.patientByFhirId(fhirId).orElseThrow();
    }

    private static Person person(CastMember member) {
        return new Person(member.id(), member.given(), member.family(), null, null, "en", member.email(), null);
    }
}
