package health.lintel.web.entrance;

import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Past versions of the policy, for everybody (clause `policy.known`).
@Controller
class PolicyHistoryController {
    private final ShownPolicy shown;
    private final Policies policies;

    PolicyHistoryController(ShownPolicy shown, Policies policies) {
        this.shown = shown;
        this.policies = policies;
    }

    @GetMapping("/policy/versions")
    Answer list() {
        List<Policies.Kept> history = shown.current().history();
        List<PolicyHistoryPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Policies.Kept kept = history.get(i);
            boolean first = i == history.size() - 1;
            lines.add(new PolicyHistoryPage.Line(
                    kept, first ? List.of() : news(history.get(i + 1).number(), kept.number())));
        }
        return new PolicyHistoryPage(lines);
    }

    @GetMapping("/policy/versions/{number}")
    Answer show(@PathVariable String number) {
        if (!number.matches("\\d{1,6}")) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        ShownPolicy.Shown found = shown.find(Integer.parseInt(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new PolicyPage(found.version().version(), found.version().texts(), found.history());
    }

    private List<PolicyNews> news(int before, int after) {
        return PolicyNews.between(policies.version(before), policies.version(after));
    }
}
