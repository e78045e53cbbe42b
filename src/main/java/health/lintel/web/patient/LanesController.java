package health.lintel.web.patient;

import health.lintel.facts.Standing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LanesController {
    private final Doors doors;

    LanesController(Doors doors) {
        this.doors = doors;
    }

    @GetMapping("/insurance")
    Answer insurance(ChartAccess access) {
        return page("insurance", access);
    @GetMapping("/bills")
    Answer bills(ChartAccess access) {
        return page("bills", access);
    }

    private LanePage page(String lane, ChartAccess access) {
        Standing standing = doors.standing(access);
        return new LanePage(lane, standing != Standing.SUSPENDED && standing != Standing.ENDING);
    }
}
