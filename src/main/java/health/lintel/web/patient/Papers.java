package health.lintel.web.patient;

import health.lintel.policy.Policies;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Prints;
import health.lintel.web.ui.WordBook;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes PDFs out of the templates under `paper/`.
@Component
class Papers {
    private final Prints prints;
    private final WordBook book;
    private final Policies policies;

    Papers(Prints prints, WordBook book, Policies policies) {
        this.prints = prints;
        this.book = book;
        this.policies = policies;
    }

    /// @param paper  the template's name
    /// @param values its parameters, besides `words` and `practice`
    byte[] pdf(String paper, Map<String, Object> values, Language language) {
        var practice = policies.calendar().practice();
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", book.in(language, practice.zone()));
        all.put("practice", practice.name());
        return prints.pdf(prints.html("paper/" + paper, all));
    }
}
