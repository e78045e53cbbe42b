package health.lintel.downloads;

import health.lintel.appointments.Appointments;
import health.lintel.coverage.CoverageOfRecord;
import health.lintel.coverage.Insurance;
import health.lintel.medications.Medications;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.records.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The one list of what is in a copy: what the reader's pages show and, for the patient, what they once showed. A
/// helper was let in to help with what is now; what is over may be what the patient keeps from them.
@Component
class RecordTables {
    private static final String STATUS = "downloads.status";
    /// Never meant to be taken.
    private static final Set<String> NO_MEDICINE = Set.of("entered-in-error", "draft");

    private final People people;
    private final Records records;
    private final ResultTables results;
    private final Appointments appointments;
    private final Medications medications;
    private final Insurance insurance;

    RecordTables(
            People people,
            Records records,
            ResultTables results,
            Appointments appointments,
            Medications medications,
            Insurance insurance) {
        this.people = people;
        this.records = records;
        this.results = results;
        this.appointments = appointments;
        this.medications = medications;
        this.insurance = insurance;
    }

    List<Table> of(ChartAccess access) {
        List<Table> tables = new ArrayList<>();
        tables.add(person(access));
        tables.add(allergies(access));
        tables.add(conditions(access));
        tables.add(medicines(access));
        tables.addAll(results.of(access));
        tables.add(vaccines(access));
        tables.add(visits(access));
        tables.add(documents(access));
        tables.add(insurance(access));
        return tables;
    }

    private Table person(ChartAccess access) {
        Patient patient = people.patient(access);
        List<Cell> row = List.of(
                Cell.of(patient.name()),
                Cell.of(patient.person().birthDate()),
                Cell.word("downloads.sex", patient.person().sex()),
                Cell.of(patient.mrn()));
        return new Table("person", List.of("name", "born", "sex", "number"), List.of(row));
    }

    private Table allergies(ChartAccess access) {
        return new Table(
                "allergies",
                List.of("name", "reactions", "status", "recorded"),
                records.allergies(access).stream()
                        .filter(each -> seesThePast(access) || !each.status().equals("resolved"))
                        .map(each -> List.of(
                                Cell.of(each.name()),
                                Cell.of(each.reactions()),
                                status(each.status()),
                                Cell.of(each.recordedAt())))
                        .toList());
    }

    private Table conditions(ChartAccess access) {
        return new Table(
                "conditions",
                List.of("name", "status", "began", "ended"),
                records.conditions(access).stream()
                        .filter(each -> seesThePast(access) || each.isActive())
                        .map(each -> List.of(
                                Cell.of(each.name()),
                                status(each.status()),
                                Cell.of(each.beganAt()),
                                Cell.of(each.endedAt())))
                        .toList());
    }

    private Table medicines(ChartAccess access) {
        return new Table(
                "medicines",
                List.of("name", "dosage", "status", "prescribed", "by"),
                medications.all(access).stream()
                        .filter(each -> !NO_MEDICINE.contains(each.status()))
                        .filter(each -> seesThePast(access) || each.isActive())
                        .map(each -> List.of(
                                Cell.of(each.name()),
                                Cell.of(each.dosage()),
                                status(each.status()),
                                Cell.of(each.authoredAt()),
                                Cell.of(each.prescriberName())))
                        .toList());
    }

    private Table vaccines(ChartAccess access) {
        return new Table(
                "vaccines",
                List.of("name", "given"),
                records.immunizations(access).stream()
                        .map(each -> List.of(Cell.of(each.name()), Cell.of(each.givenAt())))
                        .toList());
    }

    private Table visits(ChartAccess access) {
        return new Table(
                "visits",
                List.of("date", "kind", "reason", "with"),
                appointments.visits(access).stream()
                        .map(each -> List.of(
                                Cell.of(each.end()),
                                Cell.word("visits.type", each.type().code()),
                                Cell.of(each.reason()),
                                Cell.of(each.practitionerName())))
                        .toList());
    }

    private Table documents(ChartAccess access) {
        return new Table(
                "documents",
                List.of("date", "name", "remark"),
                records.documents(access).stream()
                        .map(each -> List.of(
                                Cell.of(each.dated()),
                                Cell.of(each.title()),
                                each.isCurrent() ? Cell.EMPTY : Cell.word("records.documents", "old")))
                        .toList());
    }

    private Table insurance(ChartAccess access) {
        return new Table(
                "insurance",
                List.of("place", "payer", "plan", "member", "group", "from", "to"),
                insurance.current(access).values().stream()
                        .map(RecordTables::coverage)
                        .toList());
    }

    private static List<Cell> coverage(CoverageOfRecord each) {
        var card = each.card();
        return List.of(
                Cell.word("downloads.place", each.place().name()),
                Cell.of(card.payer()),
                Cell.of(card.plan()),
                Cell.of(card.memberId()),
                Cell.of(card.group()),
                Cell.of(card.validFrom()),
                Cell.of(card.validTo()));
    }

    private static boolean seesThePast(ChartAccess access) {
        return access.ground() == ChartAccess.Ground.SELF;
    }

    private static Cell status(String code) {
        return Cell.word(STATUS, code);
    }
}
