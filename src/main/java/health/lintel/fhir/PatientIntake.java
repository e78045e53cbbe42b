package health.lintel.fhir;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.audit.AuditTrail;
import health.lintel.billing.Billing;
import health.lintel.coverage.CoverageIntake;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.records.ResourceKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts one patient's lines into the chart. The caller holds the transaction: whole, or not at all.
@Component
class PatientIntake {
    /// What others refer to when only a part of a chart arrives.
    private static final List<String> CONTEXT = List.of(
            "Encounter", "Condition", "MedicationRequest", "MedicationDispense", "Observation", "DiagnosticReport");

    private final Intake intake;
    private final People people;
    private final Appointments appointments;
    private final Medications medications;
    private final Billing billing;
    private final CoverageIntake coverage;
    private final AuditTrail audit;

    PatientIntake(
            Intake intake,
            People people,
            Appointments appointments,
            Medications medications,
            Billing billing,
            CoverageIntake coverage,
            AuditTrail audit) {
        this.intake = intake;
        this.people = people;
        this.appointments = appointments;
        this.medications = medications;
        this.billing = billing;
        this.coverage = coverage;
        this.audit = audit;
    }

    /// One import's rules, the same for all its patients.
    record Rules(ImportOptions options, Disguise disguise, Shared shared) {}

    void take(String subject, List<StagedLine> lines, Rules rules, Tally tally, List<RefusedLine> refused) {
        Optional<PatientId> known = people.patientByFhirId(subject);
        boolean isKnown = known.isPresent();
        PatientId patient = known.orElseGet(() -> new PatientId(StableIds.of("Patient", subject)));
        List<StagedLine> latest = latest(lines, tally);
        if (!isKnown && latest.stream().noneMatch(line -> line.type().equals("Patient"))) {
            latest.forEach(line -> refused.add(refusal(line, "names a patient that nobody sent")));
            return;
        }
        Chart chart = new Chart();
        List<ReceivedResource> fresh = fresh(patient, latest, rules, chart, tally, refused);
        if (fresh.isEmpty()) return;
        if (isKnown) addContext(patient, chart);
        keep(patient, subject, chart, fresh, rules);
    }

    /// A resource that came twice: the later line stands.
    private static List<StagedLine> latest(List<StagedLine> lines, Tally tally) {
        var byKey = new java.util.LinkedHashMap<ResourceKey, StagedLine>();
        for (StagedLine line : lines) {
            if (byKey.put(new ResourceKey(line.type(), line.fhirId()), line) != null) tally.add(line.type(), "SKIPPED");
        }
        return List.copyOf(byKey.values());
    }

    private List<ReceivedResource> fresh(
            PatientId patient,
            List<StagedLine> lines,
            Rules rules,
            Chart chart,
            Tally tally,
            List<RefusedLine> refused) {
        Intake.Held held = intake.held(patient);
        Set<ResourceKey> elsewhere = elsewhere(patient, lines);
        List<ReceivedResource> fresh = new ArrayList<>();
        for (StagedLine line : lines) {
            if (elsewhere.contains(new ResourceKey(line.type(), line.fhirId()))) {
                refused.add(refusal(line, "is already in another patient's chart"));
                continue;
            }
            ObjectNode resource = Json.kept(line.body());
            References.rewrite(resource, rules.shared().byIdentifier());
            rules.disguise().apply(line.type(), resource);
            var received = new ReceivedResource(line.type(), line.fhirId(), Json.text(resource));
            Intake.Novelty novelty = held.compare(received);
            tally.add(line.type(), novelty.name());
            if (novelty == Intake.Novelty.UNCHANGED) {
                chart.add(line.type(), line.fhirId(), resource);
            } else {
                chart.addFresh(line.type(), line.fhirId(), resource);
                fresh.add(received);
            }
        }
        return fresh;
    }

    private Set<ResourceKey> elsewhere(PatientId patient, List<StagedLine> lines) {
        return intake.inOtherCharts(
                patient,
                lines.stream()
                        .map(line -> new ReceivedResource(line.type(), line.fhirId(), ""))
                        .toList());
    }

    private void addContext(PatientId patient, Chart chart) {
        for (String type : CONTEXT) {
            for (String body : intake.bodies(patient, type)) {
                ObjectNode resource = Json.kept(body);
                chart.addUnlessThere(type, resource.path("id").asString(), resource);
            }
        }
    }

    private void keep(PatientId patient, String subject, Chart chart, List<ReceivedResource> fresh, Rules rules) {
        ChartMapper mapper = new ChartMapper(chart, rules.options(), rules.shared());
        List<Encounter> visits = mapper.encounters();
        register(patient, subject, chart, visits);
        intake.keep(patient, fresh, mapper.extracts());
        appointments.keep(patient, visits);
        medications.keep(patient, mapper.prescriptions());
        medications.keepSupply(patient, mapper.written(), Fills.of(chart));
        billing.keep(patient, new BillMapper(chart, rules.options(), visits).claims());
        coverage.keep(patient, CoverageMapper.of(chart));
        audit.record(null, "chart.imported", "patient/" + patient, patient);
    }

    private void register(PatientId patient, String subject, Chart chart, List<Encounter> visits) {
        boolean wasSeen = visits.stream().anyMatch(visit -> visit.type().isOurs());
        List<ObjectNode> fresh = chart.fresh("Patient");
        for (JsonNode resource : fresh) {
            boolean isDeceased = PersonMapper.isDeceased(resource);
            Standing standing = isDeceased ? Standing.DECEASED : wasSeen ? Standing.ESTABLISHED : Standing.REGISTERED;
            people.registerPatient(
                    person(patient, resource), subject, PersonMapper.mrn(resource), standing, "chart imported");
            if (isDeceased) follow(patient, Standing.DECEASED, EnumSet.complementOf(EnumSet.of(Standing.DECEASED)));
        }
        if (wasSeen) follow(patient, Standing.ESTABLISHED, EnumSet.of(Standing.REGISTERED, Standing.PROSPECTIVE));
    }

    private static Person person(PatientId patient, JsonNode resource) {
        try {
            return PersonMapper.person(patient.value(), resource);
        } catch (Refused e) {
            throw new ChartRefused(e);
        }
    }

    /// Only the standings that a chart can know of are changed by one: never an ended relationship.
    private void follow(PatientId patient, Standing to, Set<Standing> from) {
        Standing now = standing(patient);
        if (now != null && from.contains(now)) people.changeStanding(patient, to, null, "chart imported");
    }

    private @Nullable Standing standing(PatientId patient) {
        return people.access(new PersonId(patient.value()), patient)
                .map(self -> people.patient(self).standing())
                .orElse(null);
    }

    private static RefusedLine refusal(StagedLine line, String why) {
        return new RefusedLine(line.file(), line.line(), why);
    }
}
