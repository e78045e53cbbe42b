package health.lintel.web.patient;

import health.lintel.coverage.Card;
import health.lintel.coverage.CardPhotos;
import health.lintel.coverage.CoverageOfRecord;
import health.lintel.coverage.Insurance;
import health.lintel.coverage.NewProposal;
import health.lintel.coverage.PhotoRefused;
import health.lintel.facts.Standing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Insurance (clause `insurance.update`): always open.
@Controller
class InsuranceController {
    private final Insurance insurance;
    private final CardPhotos photos;
    private final Doors doors;

    InsuranceController(Insurance insurance, CardPhotos photos, Doors doors) {
        this.insurance = insurance;
        this.photos = photos;
        this.doors = doors;
    }

    @GetMapping("/insurance")
    Answer show(ChartAccess access) {
        Standing standing = doors.standing(access);
        return new InsurancePage(
                insurance.current(access),
                insurance.history(access),
                insurance.proposals(access),
                standing != Standing.SUSPENDED && standing != Standing.ENDING);
    }

    @PostMapping("/insurance/right")
    Answer confirm(@RequestParam(defaultValue = "") String coverage, ChartAccess access) {
        boolean confirmed = insurance.current(access).values().stream()
                .filter(each -> each.id().toString().equals(coverage))
                .map(CoverageOfRecord::id)
                .findFirst()
                .map(id -> insurance.confirm(access, id))
                .orElse(false);
        return Redirect.to("/insurance").saying(confirmed ? "insurance.right.thanks" : "insurance.right.gone");
    }

    @GetMapping("/insurance/new")
    Answer ask(
            @RequestParam(defaultValue = "PRIMARY") String place,
            @RequestParam(defaultValue = "") String photo,
            ChartAccess access) {
        Problems problems = Problems.none();
        if (photo.equals("big")) problems.add("front", "insurance.problem.photo.TOO_BIG");
        return new CardPage(CardForm.empty(place.equals("SECONDARY") ? place : "PRIMARY"), problems);
    }

    @PostMapping("/insurance/new")
    Answer create(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile front,
            @RequestParam(required = false) @Nullable MultipartFile back,
            ChartAccess access) {
        CardForm form = CardForm.of(fields);
        Problems problems = form.problems();
        Map<Card.Side, byte[]> drawn = new EnumMap<>(Card.Side.class);
        draw(front, Card.Side.FRONT, drawn, problems);
        draw(back, Card.Side.BACK, drawn, problems);
        Card.Place place = form.place();
        if (problems.any() || place == null) {
            if (!drawn.isEmpty()) problems.add("front", "insurance.problem.again");
            return new CardPage(form, problems);
        }
        insurance.propose(access, new NewProposal(once(form), place, form.card(), drawn));
        return Redirect.to("/insurance").saying("insurance.new.sent");
    }

    private void draw(@Nullable MultipartFile file, Card.Side side, Map<Card.Side, byte[]> drawn, Problems problems) {
        if (file == null || file.isEmpty()) return;
        try {
            drawn.put(side, photos.redraw(file.getBytes()));
        } catch (PhotoRefused refused) {
            String field = side == Card.Side.FRONT ? "front" : "back";
            problems.add(field, "insurance.problem.photo." + refused.why().name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UUID once(CardForm form) {
        try {
            return UUID.fromString(form.of("once"));
        } catch (IllegalArgumentException notAnId) {
            return health.lintel.datatypes.Ids.next();
        }
    }
}
