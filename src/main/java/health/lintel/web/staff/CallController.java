package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.ReceiptId;
import health.lintel.facts.Lane;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking a call: the same reading and decision as at the portal's own door (clause `doors.same`).
@Controller
class CallController {
    private final Items items;
    private final Writing writing;
    private final Messaging messaging;
    private final PatientPanel panels;

    CallController(Items items, Writing writing, Messaging messaging, PatientPanel panels) {
        this.items = items;
        this.writing = writing;
        this.messaging = messaging;
        this.panels = panels;
    }

    @GetMapping("/call/{patient}")
    Answer show(SignedIn person, @PathVariable UUID patient) {
        ChartAccess chart = items.chart(person, patient);
        return taking(person, chart, CallPage.Words.NONE, Problems.none());
    }

    @PostMapping("/call/{patient}")
    Answer create(
            SignedIn person,
            @PathVariable UUID patient,
            @RequestParam(defaultValue = "self") String caller,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID draft) {
        ChartAccess chart = items.chart(person, patient);
        var typed = new CallPage.Words(caller, lane, words);
        if (words.isBlank()) {
            return taking(person, chart, typed, Problems.none().add("words", "staff.problem.words"));
        }
        String chosen = Lane.of(lane).map(Lane::id).orElse(null);
        DraftId id = draft == null
                ? writing.begin(chart, about(caller), chosen, null).id()
                : new DraftId(draft);
        Draft saved = writing.save(chart, id, words, about(caller), chosen).orElseThrow(Items::notFound);
        var review = writing.review(chart, saved.id()).orElseThrow(Items::notFound);
        writing.note(chart, review.draft(), "CALLER " + caller);
        return Redirect.to("/call/" + patient + "/" + id.value());
    }

    /// What to tell the caller, from the receipt: looking again decides nothing anew.
    @GetMapping("/call/{patient}/{draft}")
    Answer review(SignedIn person, @PathVariable UUID patient, @PathVariable UUID draft) {
        ChartAccess chart = items.chart(person, patient);
        Draft found = writing.find(chart, new DraftId(draft)).orElseThrow(Items::notFound);
        ReceiptId receipt = found.receipt();
        if (receipt == null) throw Items.notFound();
        String lane = found.lane() == null ? "" : found.lane();
        var words = new CallPage.Words(caller(found), lane, found.text());
        return page(person, chart, words, draft, receipt, CallPage.Stage.TELLING);
    }

    /// The answer again, for reading out or printing.
    @GetMapping("/call/{patient}/told/{receipt}")
    Answer told(SignedIn person, @PathVariable UUID patient, @PathVariable UUID receipt) {
        ChartAccess chart = items.chart(person, patient);
        return page(person, chart, CallPage.Words.NONE, null, new ReceiptId(receipt), CallPage.Stage.DONE);
    }

    private CallPage page(
            SignedIn person,
            ChartAccess chart,
            CallPage.Words words,
            @Nullable UUID draft,
            ReceiptId receipt,
            CallPage.Stage stage) {
        ReceiptText answer =
                messaging.receipt(chart, receipt).map(ReceiptText::of).orElseThrow(Items::notFound);
        return new CallPage(
                panels.of(person, chart),
                words,
                draft,
                answer,
                receipt.toString(),
                stage,
                Problems.none(),
                Ids.next(),
                200);
    }

    private CallPage taking(SignedIn person, ChartAccess chart, CallPage.Words words, Problems problems) {
        int status = problems.any() ? 422 : 200;
        return new CallPage(
                panels.of(person, chart), words, null, null, null, CallPage.Stage.TAKING, problems, Ids.next(), status);
    }

    private static Draft.About about(String caller) {
        return switch (caller) {
            case "helper" -> Draft.About.HELPED;
            case "other" -> Draft.About.OTHER;
            default -> Draft.About.SELF;
        };
    }

    private static String caller(Draft draft) {
        return switch (draft.about()) {
            case HELPED -> "helper";
            case OTHER -> "other";
            case SELF -> "self";
        };
    }
}
