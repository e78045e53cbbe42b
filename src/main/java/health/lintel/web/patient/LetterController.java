package health.lintel.web.patient;

import health.lintel.conduct.CaseState;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.ConductCase;
import health.lintel.endings.Ending;
import health.lintel.endings.EndingCare;
import health.lintel.people.ChartAccess;
import health.lintel.web.letters.Letters;
import health.lintel.web.letters.Paper;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/// The letters that went by post, for whoever they are to.
@Controller
class LetterController {
    /// Nobody is told of a report that nobody confirmed.
    private static final Set<CaseState> UNTOLD = Set.of(CaseState.REPORTED, CaseState.DISMISSED);

    private final Conduct conduct;
    private final EndingCare care;
    private final Letters letters;
    private final Paper paper;

    LetterController(Conduct conduct, EndingCare care, Letters letters, Paper paper) {
        this.conduct = conduct;
        this.care = care;
        this.letters = letters;
        this.paper = paper;
    }

    @GetMapping("/conduct/letter")
    ResponseEntity<byte[]> ofConduct(ChartAccess access) {
        ConductCase known = conduct.caseOf(access)
                .filter(found -> !UNTOLD.contains(found.state()))
                .orElseThrow(LetterController::notFound);
        var letter = letters.conduct(
                known.incident(), known.state(), known.incident().openedAt());
        return paper.answer(paper.html(letter), "letter.pdf");
    }

    /// Only the patient's own, and only once it was mailed: nobody learns it from the portal first.
    @GetMapping("/ending/letter")
    ResponseEntity<byte[]> ofEnding(ChartAccess access) {
        Ending.Letter letter = care.mailedTo(access)
                .filter(ending -> access.ground() == ChartAccess.Ground.SELF)
                .map(Ending::letter)
                .orElseThrow(LetterController::notFound);
        return paper.answer(letter.html(), "letter.pdf");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
