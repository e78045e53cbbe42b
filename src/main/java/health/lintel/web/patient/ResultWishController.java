package health.lintel.web.patient;

import health.lintel.people.ChartAccess;
import health.lintel.records.ResultWishes;
import health.lintel.records.ResultWishes.Wish;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A reader's own choice: results at once, or after our note.
@Controller
class ResultWishController {
    private final WaitedResults waited;
    private final ResultWishes wishes;

    ResultWishController(WaitedResults waited, ResultWishes wishes) {
        this.waited = waited;
        this.wishes = wishes;
    }

    @PostMapping("/records/results/wish")
    Answer create(@RequestParam(defaultValue = "") String wish, ChartAccess access) {
        if (waited.isOffered()) wishes.choose(access, wish.equals("wait") ? Wish.WAIT : Wish.AT_ONCE);
        return Redirect.to("/records/results");
    }
}
