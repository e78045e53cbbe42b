package health.lintel.cli;

import health.lintel.facts.Draft;
import health.lintel.facts.Draft.About;
import health.lintel.facts.Draft.Shown;
import health.lintel.facts.Facts;
import health.lintel.facts.Lane;
import health.lintel.facts.Standing;
import health.lintel.policy.VisitType;
import health.lintel.practice.Roster;
import health.lintel.simulation.PastMessage;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.ThreatBy;
import health.lintel.triage.Triage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One message of a simulation.
///
/// @param truth what somebody labeled it by hand, where the line says so
/// @param given the reading that the line brought along, or null when the words are to be read
record SimulatedMessage(
        JsonNode id,
        Draft draft,
        Facts facts,
        @Nullable String language,
        Set<Label> truth,
        @Nullable Reading given) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @throws BadLine when the line cannot be understood
    static SimulatedMessage parse(String line) {
        Fields fields = new Fields("", json(line));
        if (!fields.has("id")) throw new BadLine("id is missing");
        Draft draft = new Draft(
                fields.text("text"),
                fields.has("lane") ? fields.oneOf("lane", Lane::of, Lane.OTHER) : null,
                fields.oneOf("about", SimulatedMessage::about, About.SELF),
                fields.moment("sentAt"),
                fields.isTrue("warned") ? Set.of(Shown.CONDUCT_WARNING) : Set.of());
        return new SimulatedMessage(
                fields.json().get("id"),
                draft,
                facts(fields),
                fields.optionalText("lang"),
                labels(fields, "truth"),
                given(fields));
    }

    /// As a comparison takes it.
    PastMessage past(Reading reading) {
        String name = id.isString() ? id.stringValue() : id.toString();
        return new PastMessage(name, draft, reading, facts, Roster.always(), truth);
    }

    Reading reading(Triage triage) {
        return given == null ? triage.read(draft.text(), language) : given;
    }

    private static JsonNode json(String line) {
        try {
            // a file that begins with a byte order mark is still that file
            return JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (JacksonException e) {
            throw new BadLine("this is not JSON");
        }
    }

    private static Optional<About> about(String id) {
        return List.of(About.values()).stream()
                .filter(about -> about.id().equals(id))
                .findFirst();
    }

    private static Facts facts(Fields fields) {
        return new Facts(
                patient(fields),
                fields.optionalList("visits", SimulatedMessage::visit),
                fields.optionalList("upcoming", SimulatedMessage::booked),
                fields.optionalList("results", SimulatedMessage::result),
                fields.optionalList("grants", grant -> new Facts.Grant(grant.text("matter"), grant.day("until"))),
                conversation(fields),
                fields.optionalList("medications", SimulatedMessage::medicine));
    }

    private static Facts.Patient patient(Fields fields) {
        Fields patient = fields.optionalObject("patient");
        if (patient == null) return Facts.unknown().patient();
        return new Facts.Patient(
                patient.optionalDay("birthDate"),
                patient.oneOf("standing", Standing::of, Standing.ESTABLISHED),
                patient.isTrue("portalOnly") ? Facts.Reach.PORTAL_ONLY : Facts.Reach.ANY);
    }

    private static Facts.Visit visit(Fields visit) {
        return new Facts.Visit(
                visit.moment("end"),
                visit.oneOf("type", VisitType::of, VisitType.OFFICE),
                visit.optionalText("reason"),
                visit.texts("started"),
                visit.optionalText("practitioner"));
    }

    private static Facts.Booked booked(Fields visit) {
        return new Facts.Booked(
                visit.moment("start"),
                visit.oneOf("type", VisitType::of, VisitType.OFFICE),
                visit.optionalText("reason"));
    }

    private static Facts.TestResult result(Fields result) {
        Facts.Finding finding = result.isTrue("abnormal") ? Facts.Finding.ABNORMAL : Facts.Finding.NORMAL;
        return new Facts.TestResult(
                result.text("name"),
                result.moment("releasedAt"),
                result.optionalMoment("commentedAt"),
                result.has("abnormal") ? finding : Facts.Finding.UNKNOWN);
    }

    private static Facts.@Nullable Conversation conversation(Fields fields) {
        Fields thread = fields.optionalObject("conversation");
        if (thread == null) return null;
        Instant opened = thread.optionalMoment("openedAt");
        return new Facts.Conversation(
                thread.optionalText("matter"),
                opened == null ? fields.moment("sentAt") : opened,
                thread.optionalMoment("answeredAt"),
                thread.numberOrZero("patientTurnsUsed"),
                thread.numberOrZero("extraTurns"),
                thread.isTrue("staffAskedLast") ? Facts.Turn.STAFF_ASKED_LAST : Facts.Turn.FREE,
                thread.isTrue("startedByStaff") ? Facts.StartedBy.STAFF : Facts.StartedBy.PATIENT);
    }

    private static Facts.Medicine medicine(Fields medicine) {
        return new Facts.Medicine(
                medicine.text("name"),
                medicine.optionalNumber("refillsLeft"),
                medicine.optionalNumber("daysLeft"),
                medicine.optionalText("schedule"),
                medicine.optionalText("prescribedBy"),
                medicine.optionalText("pharmacy"),
                medicine.optionalMoment("askedPharmacyAt"));
    }

    /// Labels that are given replace the reading, so that a policy can be tried apart from the reader.
    private static @Nullable Reading given(Fields fields) {
        if (!fields.has("labels")) return null;
        Set<Label> labels = labels(fields, "labels");
        ThreatBy by = fields.oneOf("threatBy", SimulatedMessage::threatBy, ThreatBy.WRITER);
        return new Reading(
                Optional.ofNullable(fields.optionalText("lang")).orElse("en"),
                false,
                labels,
                fields.isTrue("humanFirst"),
                labels.contains(Label.THREAT) ? by : null,
                labels.contains(Label.THREAT),
                fields.isTrue("refillTrouble"),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "given");
    }

    private static Set<Label> labels(Fields fields, String name) {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        fields.texts(name).forEach(text -> labels.add(label(name, text)));
        return labels;
    }

    private static Label label(String name, String text) {
        try {
            return Label.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new BadLine(name + ": \"" + text + "\" is not a label");
        }
    }

    private static Optional<ThreatBy> threatBy(String text) {
        return List.of(ThreatBy.values()).stream()
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
