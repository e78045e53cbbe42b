package health.lintel.web.patient;

import health.lintel.appointments.VisitKind;
import health.lintel.appointments.VisitMode;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed to ask for a visit, as it was typed.
record VisitRequestForm(
        String once,
        String draft,
        String reason,
        String how,
        String times,
        DateParts needed,
        String kind,
        String with) {
    private static final int LONGEST_TIMES = 300;

    static VisitRequestForm of(Map<String, List<String>> fields) {
        return new VisitRequestForm(
                field(fields, "once"),
                field(fields, "draft"),
                field(fields, "reason").replace("\r\n", "\n"),
                field(fields, "how"),
                field(fields, "times"),
                new DateParts(field(fields, "needed-month"), field(fields, "needed-day"), field(fields, "needed-year")),
                field(fields, "kind"),
                field(fields, "with"));
    }

    static VisitRequestForm empty() {
        return new VisitRequestForm(Ids.next().toString(), "", "", "", "", DateParts.EMPTY, "", "");
    }

    /// The words of a message are the reason.
    static VisitRequestForm from(String draft, String reason) {
        return new VisitRequestForm(Ids.next().toString(), draft, reason, "", "", DateParts.EMPTY, "", "");
    }

    VisitRequestForm keptIn(DraftId keptDraft) {
        return new VisitRequestForm(once, keptDraft.toString(), reason, how, times, needed, kind, with);
    }

    Optional<VisitMode> mode() {
        for (VisitMode mode : VisitMode.values()) if (mode.code().equals(how)) return Optional.of(mode);
        return Optional.empty();
    }

    VisitKind visitKind() {
        return VisitKind.of(kind);
    }

    @Nullable
    PersonId practitioner() {
        return NotFound.maybe(with).map(PersonId::new).orElse(null);
    }

    Problems problems(LocalDate today, int most) {
        Problems problems = Problems.none();
        if (reason.isBlank()) problems.add("reason", "visits.request.problem.reason");
        if (reason.length() > most) problems.add("reason", "visits.request.problem.long", "most", most);
        if (mode().isEmpty()) problems.add("how", "visits.request.problem.how");
        if (times.length() > LONGEST_TIMES) {
            problems.add("times", "visits.request.problem.times", "most", LONGEST_TIMES);
        }
        boolean isDayTyped = !(needed.month() + needed.day() + needed.year()).isBlank();
        boolean isPast = needed.date().map(day -> day.isBefore(today)).orElse(true);
        if (isDayTyped && isPast) problems.add("needed", "visits.request.problem.needed");
        return problems;
    }

    private static String field(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
