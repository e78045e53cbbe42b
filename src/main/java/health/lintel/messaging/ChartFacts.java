package health.lintel.messaging;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.conduct.Conduct;
import health.lintel.facts.Facts;
import health.lintel.facts.Standing;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.VisitType;
import health.lintel.records.Records;
import health.lintel.storage.Transactions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the practice knows of the patient that a message is about.
@Component
class ChartFacts {
    private final People people;
    private final Appointments appointments;
    private final Medications medications;
    private final Records records;
    private final Conduct conduct;
    private final Transactions transactions;

    ChartFacts(
            People people,
            Appointments appointments,
            Medications medications,
            Records records,
            Conduct conduct,
            Transactions transactions) {
        this.people = people;
        this.appointments = appointments;
        this.medications = medications;
        this.records = records;
        this.conduct = conduct;
        this.transactions = transactions;
    }

    /// @param thread the conversation that is written in; null for a new one
    /// @param today  in the practice's zone
    Facts of(ChartAccess access, @Nullable Conversation thread, LocalDate today) {
        if (thread != null) return gather(access, thread, today);
        return transactions.oncePerPage(new Known(access, today), () -> gather(access, null, today));
    }

    private record Known(ChartAccess access, LocalDate today) {}

    private Facts gather(ChartAccess access, @Nullable Conversation thread, LocalDate today) {
        Patient patient = people.patient(access);
        return new Facts(
                new Facts.Patient(patient.person().birthDate(), standing(access, patient), Facts.Reach.ANY),
                appointments.visits(access).stream().map(ChartFacts::visit).toList(),
                appointments.upcoming(access).stream().map(ChartFacts::booked).toList(),
                records.releasedResults(access).stream()
                        .map(result -> new Facts.TestResult(
                                result.name(),
                                result.releasedAt(),
                                result.commentedAt(),
                                result.abnormal() == null
                                        ? Facts.Finding.UNKNOWN
                                        : result.abnormal() ? Facts.Finding.ABNORMAL : Facts.Finding.NORMAL))
                        .toList(),
                appointments.grants(access).stream()
                        .map(grant -> new Facts.Grant(grant.matter(), grant.until()))
                        .toList(),
                thread == null ? null : thread(thread),
                medications.active(access).stream()
                        .map(prescription -> medicine(prescription, today))
                        .toList());
    }

    /// Does this helper write on a grant that was given while the patient was a minor?
    boolean isGuardian(ChartAccess access, int ofAge) {
        LocalDate born = people.patient(access).person().birthDate();
        if (born == null || access.ground() != ChartAccess.Ground.HELPER) return false;
        return people.helpersOf(access).stream()
                .filter(grant -> grant.helper().equals(access.actor()))
                .allMatch(grant -> grant.beginsOn().isBefore(born.plusYears(ofAge)));
    }

    /// The writer's own suspension counts, not the patient's: a helper's conduct never closes a patient's door.
    private Standing standing(ChartAccess access, Patient patient) {
        if (!access.isStaff() && conduct.closesMessagesTo(access.actor())) return Standing.SUSPENDED;
        return Standing.valueOf(patient.standing().name());
    }

    private static Facts.Visit visit(Encounter held) {
        return new Facts.Visit(
                held.end(), type(held.type().code()), held.reason(), held.started(), held.practitionerName());
    }

    private static Facts.Booked booked(Appointment planned) {
        return new Facts.Booked(
                planned.start(),
                switch (planned.mode()) {
                    case OFFICE -> VisitType.OFFICE;
                    case VIDEO -> VisitType.TELEHEALTH;
                    case PHONE -> VisitType.PHONE;
                },
                planned.reason());
    }

    private static VisitType type(String code) {
        return VisitType.of(code).orElse(VisitType.ELSEWHERE);
    }

    static Facts.Medicine medicine(Prescription prescription, LocalDate today) {
        return new Facts.Medicine(
                prescription.name(),
                prescription.refillsLeft(),
                prescription.daysLeft(today),
                prescription.schedule(),
                prescription.prescribedByUs() ? "us" : prescription.prescriberName(),
                prescription.pharmacyName(),
                prescription.askedPharmacyAt());
    }

    private static Facts.Conversation thread(Conversation thread) {
        // Words added while an answer is owed belong to the turn that began it (clause reply.not-chat).
        int used = thread.answerIsOwed() && thread.turnsUsed() > 0 ? thread.turnsUsed() - 1 : thread.turnsUsed();
        return new Facts.Conversation(
                null,
                thread.openedAt(),
                thread.firstAnsweredAt(),
                used,
                thread.extraTurns(),
                thread.staffAskedLast() ? Facts.Turn.STAFF_ASKED_LAST : Facts.Turn.FREE,
                thread.startedBy() == Conversation.Side.STAFF ? Facts.StartedBy.STAFF : Facts.StartedBy.PATIENT);
    }
}
