package health.lintel.web.patient;

import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "I asked my pharmacy" (clause `refill.pharmacy`): two days later the way to clinical support is open.
@Controller
class PharmacyController {
    private final Composing composing;
    private final Writing writing;
    private final Medications medications;
    private final Policies policies;
    private final Clock clock;

    PharmacyController(Composing composing, Writing writing, Medications medications, Policies policies, Clock clock) {
        this.composing = composing;
        this.writing = writing;
        this.medications = medications;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/messages/new/{draft}/pharmacy")
    Answer show(@PathVariable String draft, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        return page(found, access, named(found, access), "", Problems.none());
    }

    @PostMapping("/messages/new/{draft}/pharmacy")
    Answer create(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String medicine,
            @RequestParam(defaultValue = "") String when,
            ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        Optional<Prescription> meant = medications.active(access).stream()
                .filter(each -> each.id().toString().equals(medicine))
                .findFirst();
        Optional<Instant> asked = moment(when);
        Problems problems = Problems.none();
        if (meant.isEmpty()) problems.add("medicine", "patient.pharmacy.whichMissing");
        if (asked.isEmpty()) problems.add("when", "patient.pharmacy.whenMissing");
        if (problems.any()) return page(found, access, medicine, when, problems);
        medications.rememberAsked(access, meant.get().id(), asked.get());
        writing.note(access, found, "ASKED_PHARMACY");
        return Redirect.to(Composing.path(found, "review")).saying("patient.pharmacy.noted");
    }

    private Optional<Instant> moment(String when) {
        Instant now = clock.instant();
        int wait = policies.current().settings().refill().waitHours();
        return switch (when) {
            case "today" -> Optional.of(now);
            case "yesterday" -> Optional.of(now.minus(Duration.ofDays(1)));
            case "before" -> Optional.of(now.minus(Duration.ofHours(wait)));
            default -> Optional.empty();
        };
    }

    /// The medicine that the words name, if one; else the only one.
    private String named(Draft draft, ChartAccess access) {
        List<Prescription> active = medications.active(access);
        String text = draft.text().toLowerCase(java.util.Locale.ROOT);
        return active.stream()
                .filter(each -> active.size() == 1
                        || text.contains(
                                each.name().toLowerCase(java.util.Locale.ROOT).split("\\s", 2)[0]))
                .map(each -> each.id().toString())
                .findFirst()
                .orElse("");
    }

    private ReviewPage.Pharmacy page(Draft draft, ChartAccess access, String medicine, String when, Problems problems) {
        List<ReviewPage.Medicine> choices = medications.active(access).stream()
                .map(each -> new ReviewPage.Medicine(each.id().toString(), each.name()))
                .toList();
        return new ReviewPage.Pharmacy(draft.id().toString(), choices, medicine, when, problems);
    }
}
