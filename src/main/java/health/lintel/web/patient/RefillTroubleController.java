package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.web.ui.WordBook;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A refill that went wrong has its own way in (clause `refill.trouble`): choose what, add words, send as any message.
@Controller
class RefillTroubleController {
    static final List<String> KINDS = List.of(
            "never-sent", "wrong-pharmacy", "out-of-stock", "plan-other", "authorization", "visit-moved", "too-few");
    private static final int LONGEST = 1_500;

    private final Medications medications;
    private final Writing writing;
    private final WordBook book;
    private final Policies policies;

    RefillTroubleController(Medications medications, Writing writing, WordBook book, Policies policies) {
        this.medications = medications;
        this.writing = writing;
        this.book = book;
        this.policies = policies;
    }

    @GetMapping("/medicines/{id}/trouble")
    Answer show(@PathVariable UUID id, ChartAccess access) {
        return new RefillTroublePage(find(access, id), "", "", Problems.none());
    }

    @PostMapping("/medicines/{id}/trouble")
    Answer create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            ChartAccess access,
            SignedIn person) {
        Prescription medicine = find(access, id);
        Problems problems = Problems.none();
        if (!KINDS.contains(kind)) problems.add("kind", "medicines.trouble.missing");
        if (text.length() > LONGEST) problems.add("text", "medicines.trouble.long");
        if (problems.any()) return new RefillTroublePage(medicine, kind, text, problems);
        Language language = Language.of(person.language()).orElse(Language.EN);
        var words = book.in(language, policies.calendar().practice().zone());
        String said = words.of("medicines.troubleSaid." + kind, "medicine", medicine.name());
        Draft draft = writing.begin(access, Composing.about(access), "refill", null);
        writing.save(access, draft.id(), (said + "\n" + text.strip()).strip(), draft.about(), "refill");
        return Redirect.to(Composing.path(draft, "review"));
    }

    private Prescription find(ChartAccess access, UUID id) {
        return medications.find(access, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
