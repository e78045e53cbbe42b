package health.lintel.web.gate;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pages as other modules make them, for tests of the gate in front of them.
@RestController
class GatePages {
    private final KeptWords kept;

    GatePages(KeptWords kept) {
        this.kept = kept;
    }

    @GetMapping("/try/chart")
    String chart(ChartAccess chart) {
        return chart.patient().toString();
    }

    @GetMapping("/try/writing")
    String writing(ChartAccess chart) {
        return "writing for " + chart.patient();
    }

    @GetMapping("/try/words/{draft}")
    Map<String, List<String>> words(
            @PathVariable String draft, SignedIn person, ChartAccess chart, HttpServletRequest request) {
        return kept.take(person.person(), request.getRequestURI())
                .map(words -> Map.of("for", List.of(chart.patient().toString()), "text", words.get("text")))
                .orElse(Map.of());
    }

    @PostMapping("/try/words/{draft}")
    String send(@PathVariable String draft, @RequestParam String text, ChartAccess chart) {
        return "sent for " + chart.patient();
    }

    @GetMapping({"/try/staff", "/try/manager"})
    String staff(SignedIn person) {
        return person.name();
    }
}
