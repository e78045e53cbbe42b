package health.lintel.decisions;

import health.lintel.policy.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One question that a receptionist would ask, by name, with the clause it keeps. Its answer is the list of
/// outcomes as it stands afterwards.
record Rule(String name, Clause clause, BiFunction<Case, List<Outcome>, List<Outcome>> answer) {

    /// A rule that only adds.
    static Rule adding(String name, Clause clause, Function<Case, List<Outcome>> found) {
        return new Rule(name, clause, (one, soFar) -> {
            List<Outcome> more = new ArrayList<>(soFar);
            more.addAll(found.apply(one));
            return more;
        });
    }

    List<Outcome> ask(Case one, List<Outcome> soFar) {
        return List.copyOf(answer.apply(one, soFar));
    }
}
